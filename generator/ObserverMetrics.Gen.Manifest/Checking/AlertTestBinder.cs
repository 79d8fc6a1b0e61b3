using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks the manifest's own tests of an alert.</summary>
internal sealed class AlertTestBinder(CheckContext context)
{
    private const string DefaultInterval = "1m";

    /// <summary>What a test is called.</summary>
    /// <param name="alert">Its alert.</param>
    /// <param name="index">Its place among the alert's tests, from 0.</param>
    public static string NameOf(AlertSyntax alert, int index) => $"{alert.Name.Value}, test {(index + 1).ToString(CultureInfo.InvariantCulture)} of the manifest";

    /// <summary>The sound tests.</summary>
    /// <param name="alert">The alert as written.</param>
    /// <param name="unit">The query's unit, or null where it is not known.</param>
    public EquatableArray<AlertTestCase> Bind(AlertSyntax alert, Unit? unit) =>
        alert.Tests.Count == 0 ? [] : alert.Tests.Select((test, i) => Bind(NameOf(alert, i), test, unit)).OfType<AlertTestCase>().ToEquatableArray();

    private AlertTestCase? Bind(string name, AlertTestSyntax test, Unit? unit)
    {
        var unsound = test.Series.Where(series => !IsSeries(series.Label.Value)).ToList();
        foreach (var series in unsound)
            context.Report(ManifestRules.BadTestSeries, series.Label.Span, series.Label.Value);

        if (test.Interval is { Value.Milliseconds: 0 } interval)
        {
            context.Report(ManifestRules.KeyDoesNotFit, interval.Span, "interval", "samples need some time between them", "write one such as '1m'");
            return null;
        }

        if (test.At.Value.Milliseconds % 1000 != 0)
        {
            context.Report(ManifestRules.KeyDoesNotFit, test.At.Span, "at", "rules are evaluated once a second at most", "write whole seconds, such as '90s'");
            return null;
        }

        var value = test.Value is { } written ? Thresholds.Convert(written, unit, "the query", context) : null;
        return unsound.Count > 0 ? null : new AlertTestCase(
            name,
            Values(test.Series),
            test.Interval?.Value.Prometheus ?? DefaultInterval,
            test.At.Value.Prometheus,
            test.Labels is { } labels ? Values(labels) : null,
            test.Severities.Select(severity => severity.Value).ToEquatableArray(),
            value,
            Values(test.Annotations));
    }

    // A series has a name and definite labels, nothing else.
    private static bool IsSeries(string text) =>
        PromQLParser.Parse(text) is { IsValid: true, Root: VectorSelector { Name: not null, Offset: null, At: null } selector }
        && selector.Matchers.All(matcher => matcher.Operator == MatchOperator.Equal);

    private static EquatableArray<NameValue> Values(IReadOnlyList<LabelFeedSyntax> entries) =>
        entries.Select(entry => new NameValue(entry.Label.Value, entry.From.Value)).ToEquatableArray();
}
