namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>The series that a histogram is are not written in the manifest, and are names like those that are.</summary>
public class HistogramPartTests
{
    private const string Head = "name: Shop\nalerting: { by: [le] }\ngroups:\n  first:\n    metrics:\n";
    private const string Histogram = "      shop_wait_seconds: { type: histogram, help: Waits., buckets: [1s, 2s] }\n";
    private const string Gauge = "      shop_wait_seconds_sum: { type: gauge, unit: seconds, help: Sums. }\n";

    [Theory]
    [InlineData(Histogram + Gauge, "a part of the histogram 'shop_wait_seconds'")]
    [InlineData(Gauge + Histogram, "a metric")]
    public void The_name_of_a_part_is_taken_whatever_comes_first(string metrics, string owner)
    {
        var problem = Assert.Single(Shop.Text(Head + metrics).Diagnostics, diagnostic => diagnostic.Rule.Id == "OMG1051");

        Assert.Equal(7, problem.Span.Line + 1);
        Assert.StartsWith($"'shop_wait_seconds_sum' is already {owner} at line 6", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_taken_name_is_told_whichever_side_comes_first()
    {
        var compilation = Shop.Text(Head + Gauge + Gauge.Replace("_sum", "_count", StringComparison.Ordinal) + Histogram + Gauge.Replace("_sum", "_bucket", StringComparison.Ordinal));

        Assert.Equal(
            ["shop_wait_seconds_sum", "shop_wait_seconds_count", "shop_wait_seconds_bucket"],
            compilation.Diagnostics.Where(diagnostic => diagnostic.Rule.Id == "OMG1051").Select(diagnostic => diagnostic.Message.Split('\'')[1]));
    }

    [Theory]
    [InlineData(Histogram, false)]
    [InlineData(Gauge, true)]
    public void The_label_of_its_buckets_is_one_of_the_manifest(string metric, bool isReported) =>
        Assert.Equal(isReported, Shop.Ids(Shop.Text(Head + metric)).Contains("OMG2003"));

    [Theory]
    [InlineData("shop_wait_seconds_bucket")]
    [InlineData("shop_wait_seconds_sum")]
    [InlineData("shop_wait_seconds_count")]
    public void Parts_are_proposed(string part)
    {
        var compilation = Shop.Text(Head + Histogram + $"    panels: [{{ title: Waits, type: timeseries, expr: 'rate({part}x[5m])' }}]\n");

        Assert.Contains($"did you mean '{part}'?", Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Rule.Id == "OMG2002").Message, StringComparison.Ordinal);
    }
}
