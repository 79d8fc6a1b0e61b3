namespace ObserverMetrics.PromQL.Tests.Series;

public class LabelInferenceTests
{
    [Theory]
    [InlineData("requests", "code instance job")]
    [InlineData("requests{zone=\"a\", code!=\"5\", area=\"\"}", "code instance job zone")]
    [InlineData("rate(requests[5m])", "code instance job")]
    [InlineData("max_over_time(rate(requests[5m])[1h:])", "code instance job")]
    [InlineData("sum(requests)", "")]
    [InlineData("sum by (code, zone) (requests)", "code")]
    [InlineData("sum without (code) (requests)", "instance job")]
    [InlineData("topk(3, requests)", "code instance job")]
    [InlineData("count_values(\"value\", requests)", "value")]
    [InlineData("quantile_over_time(0.9, bytes[5m])", "job")]
    [InlineData("histogram_quantile(0.9, sum by (le, job) (latency_bucket))", "job")]
    [InlineData("absent(requests{code=\"5\", job=~\"a.*\"})", "code")]
    [InlineData("absent(sum(requests))", "")]
    [InlineData("label_replace(bytes, \"copy\", \"$1\", \"job\", \"(.*)\")", "copy job")]
    [InlineData("vector(1)", "")]
    [InlineData("time()", "")]
    [InlineData("-(2 * bytes)", "job")]
    [InlineData("bytes > 5", "job")]
    [InlineData("1 + 2 + bytes", "job")]
    [InlineData("requests / errors", "code instance job")]
    [InlineData("requests / on (job) errors", "job")]
    [InlineData("requests / ignoring (code) errors", "instance job")]
    [InlineData("requests * on (job) group_left (version) info", "code instance job version")]
    [InlineData("info * on (job) group_right (version, zone) requests", "code instance job version")]
    [InlineData("requests and on (job) bytes", "code instance job")]
    [InlineData("requests unless bytes", "code instance job")]
    [InlineData("requests or bytes", "job")]
    [InlineData("requests or foreign", "?")]
    [InlineData("foreign", "?")]
    [InlineData("unknown", "?")]
    [InlineData("sum by (job) (foreign)", "?")]
    [InlineData("sum(foreign)", "")]
    [InlineData("{job=\"a\"}", "?")]
    public void Certain_labels(string expression, string expected) => Assert.Equal(expected, Inferred.Labels(expression));

    [Theory]
    [InlineData("requests or bytes", "code instance job")]
    [InlineData("bytes or requests", "code instance job")]
    [InlineData("sum by (job) (foreign)", "job")]
    [InlineData("sum without (job) (foreign)", "?")]
    [InlineData("requests * on (job) group_left (zone) foreign", "code instance job zone")]
    [InlineData("sum by (code) (requests)", "code")]
    public void Possible_labels(string expression, string expected) => Assert.Equal(expected, Inferred.Labels(expression, LabelClaim.Possible));

    [Fact]
    public void A_chain_of_any_length_is_walked_without_recursion() =>
        Assert.Equal("job", Inferred.Labels(string.Join(" + ", Enumerable.Repeat("bytes", 10_000))));
}
