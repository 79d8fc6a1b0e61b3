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
        Pick.Select(Pick.Enum<Comparison>().Where(when => when < Comparison.Equals), Pick.Int[-5, 5], Pick.Enum<AlertSeverity>())
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
        _ => false,
    };

    private static string ColourAt(ListNode steps, decimal value) => Steps(steps).Last(step => step.Start is null || value >= step.Start).Colour;

    private static IEnumerable<(decimal? Start, string Colour)> Steps(ListNode steps)
    {
        using var json = System.Text.Json.JsonDocument.Parse(JsonText.Write(steps));
        foreach (var step in json.RootElement.EnumerateArray())
        {
            var value = step.GetProperty("value");
            yield return (value.ValueKind == System.Text.Json.JsonValueKind.Null ? null : value.GetDecimal(), step.GetProperty("color").GetString()!);
        }
    }
}
