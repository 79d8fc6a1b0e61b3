using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;
using ObserverMetrics.Gen.Artifacts.AlertTests.Templates;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.AlertTests;

/// <summary>Makes the manifest's own tests ready for promtool, which wants every label and annotation of what fires.</summary>
internal static class GivenTests
{
    /// <summary>The test as promtool wants it; null where what fires cannot be told.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="test">One of its tests.</param>
    /// <param name="rules">All rules, among them the alert's twins.</param>
    public static AlertTest? Of(Alert alert, AlertTestCase test, ParsedRules rules)
    {
        var firing = test.Labels is null
            ? []
            : rules.Named(alert.Name).Select(parsed => parsed.Alert)
                .Where(twin => test.Severities.Count == 0 || test.Severities.Contains(twin.Severity))
                .Select(twin => Expected(twin, test, rules.Templates)).ToList();
        return firing.Contains(null) ? null : new AlertTest(
            test.Name,
            alert.Name,
            ParsedRules.Milliseconds(test.Interval),
            [.. test.Series.Select(series => new InputText(series.Name, series.Value))],
            [new AlertCheck(ParsedRules.Milliseconds(test.At), test.Labels is null ? "quiet" : "fires", [.. firing.OfType<FiringAlert>()])]);
    }

    private static FiringAlert? Expected(Alert alert, AlertTestCase test, ParsedTemplates templates)
    {
        var rendered = alert with
        {
            Annotations = alert.Annotations.Where(annotation => !test.Annotations.Any(given => given.Name == annotation.Name)).ToEquatableArray(),
        };
        var labels = LabelSet.Of(test.Labels!.Value.Select(label => new KeyValuePair<string, string>(label.Name, label.Value)));
        var firing = FiringAlert.Of(rendered, new Element(labels, (double)(test.Value ?? 0)), templates);

        // Without a value, nothing may depend on it.
        if (firing is null || (test.Value is null && FiringAlert.Of(rendered, new Element(labels, 1), templates) != firing))
            return null;

        return firing with { Annotations = firing.Annotations.Concat(test.Annotations).ToEquatableArray() };
    }
}
