using System.Globalization;
using CsCheck;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Grafana;
using ObserverMetrics.Gen.Artifacts.Json;
using ObserverMetrics.Gen.Manifest.Model;
using Pick = CsCheck.Gen;

namespace ObserverMetrics.Gen.Artifacts.Tests.Grafana;

public class ThresholdStepsTests
{
    private static readonly Gen<EquatableArray<PanelThreshold>> Thresholds =
        Pick.Select(Pick.Enum<Comparison>(), Pick.Int[-5, 5], Pick.Enum<AlertSeverity>())
            .Select((when, value, severity) => new PanelThreshold(when, value, severity))
            .Array[0, 6].Select(thresholds => thresholds.ToEquatableArray());

    [Fact]
    public void Between_thresholds_the_colour_is_that_of_the_worst_alert_that_would_fire() =>
        Pick.Select(Thresholds, Pick.Int[-6, 5].Select(value => value + 0.5m)).Sample((thresholds, value) =>
            Assert.Equal(ThresholdSteps.ColourOf(Worst(thresholds, value)), ColourAt(ThresholdSteps.Of(thresholds), value)));

    [Fact]
    public void Zero_is_exact_because_counts_reach_it() =>
        Thresholds.Sample(thresholds => Assert.Equal(ThresholdSteps.ColourOf(Worst(thresholds, 0)), ColourAt(ThresholdSteps.Of(thresholds), 0)));

    [Fact]
    public void One_value_alone_is_exact()
    {
        var points = Thresholds.Where(thresholds => thresholds.All(threshold => threshold.When >= Comparison.Equals));
        Pick.Select(points, Pick.Int[-6, 6].Select(value => value * 0.5m)).Sample((thresholds, value) =>
            Assert.Equal(ThresholdSteps.ColourOf(Worst(thresholds, value)), ColourAt(ThresholdSteps.Of(thresholds), value)));
    }

    /// <summary>Where nothing is wrong above a line, Grafana gives it the colour from below; above the first such place each has its own.</summary>
    [Theory]
    [InlineData("Above 5 Warning, Above 10 Critical", "5 orange, 10 red")]
    [InlineData("Below 5 Critical, Below 10 Warning, Above 20 Info", "5 red, 10 orange, 20 blue")]
    [InlineData("Equals 5 Critical", "5 red")]
    [InlineData("NotEquals 5 Critical", "5 red")]
    [InlineData("Below 5 Warning, Equals 10 Critical, Above 20 Info", "5 orange, 10 red, 20 blue")]
    [InlineData("Below 5 Warning, Equals 2 Critical", "2 orange, 2.000001 red, 5 orange")]
    [InlineData("Equals 3000000000 Info", "3000000000 blue")]
    public void A_line_has_the_colour_of_its_bad_side(string thresholds, string lines)
    {
        var parsed = thresholds.Split(", ").Select(one => one.Split(' ')).Select(words => new PanelThreshold(Enum.Parse<Comparison>(words[0]), decimal.Parse(words[1], CultureInfo.InvariantCulture), Enum.Parse<AlertSeverity>(words[2])));
        var steps = Steps(ThresholdSteps.Lines(parsed.ToEquatableArray())).ToArray();

        // As getThresholdsDrawHook of @grafana/ui does it.
        var transparent = Math.Max(0, Array.FindIndex(steps, step => step.Colour == "transparent"));
        var drawn = steps.Select((step, i) => (step.Start, Colour: transparent >= i && i > 0 ? steps[i - 1].Colour : step.Colour)).Skip(1).Where(line => line.Colour != "transparent");
        Assert.Equal(lines, string.Join(", ", drawn.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Start} {line.Colour}"))));
    }

    [Fact]
    public void Steps_ascend_and_differ_from_their_neighbours() =>
        Thresholds.Sample(thresholds =>
        {
            var steps = Steps(ThresholdSteps.Of(thresholds)).ToArray();
            Assert.Null(steps[0].Start);
            Assert.All(steps.Zip(steps.Skip(1)), pair =>
            {
                Assert.True(pair.First.Start is null || pair.First.Start < pair.Second.Start);
                Assert.NotEqual(pair.First.Colour, pair.Second.Colour);
            });
        });

    private static AlertSeverity? Worst(EquatableArray<PanelThreshold> thresholds, decimal value) =>
        thresholds.Where(threshold => Fires(threshold, value)).Select(threshold => (AlertSeverity?)threshold.Severity).Max();

    private static bool Fires(PanelThreshold threshold, decimal value) => threshold.When switch
    {
        Comparison.Above => value > threshold.Value,
        Comparison.AtLeast => value >= threshold.Value,
        Comparison.Below => value < threshold.Value,
        Comparison.AtMost => value <= threshold.Value,
        Comparison.Equals => value == threshold.Value,
        Comparison.NotEquals => value != threshold.Value,
        _ => throw new InvalidOperationException(threshold.When.ToString()),
    };

    private static string ColourAt(ListNode steps, decimal value) => Steps(steps).Last(step => step.Start is null || value >= step.Start).Colour;

    private static IEnumerable<(decimal? Start, string Colour)> Steps(ListNode steps)
    {
        using var json = System.Text.Json.JsonDocument.Parse(JsonText.Write(steps).ToString());
        foreach (var step in json.RootElement.EnumerateArray())
        {
            var value = step.GetProperty("value");
            yield return (value.ValueKind == System.Text.Json.JsonValueKind.Null ? null : value.GetDecimal(), step.GetProperty("color").GetString()!);
        }
    }
}
