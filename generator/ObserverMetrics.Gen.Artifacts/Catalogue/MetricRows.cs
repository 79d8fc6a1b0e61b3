using System.Globalization;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Catalogue;

/// <summary>Metrics as rows of a table.</summary>
internal static class MetricRows
{
    public static string[] Columns { get; } = ["metric", "type", "unit", "labels", "meaning"];

    public static string[] Row(Metric metric) =>
    [
        Markdown.Code(metric.Name),
        metric.Type.ToString().ToLowerInvariant(),
        Markdown.Text(metric.Unit),
        string.Join("<br>", metric.Labels.Select(Label).Concat(metric.Never.Select(never => Never(metric, never)))),
        string.Join("<br>", Meaning(metric)),
    ];

    private static IEnumerable<string> Meaning(Metric metric)
    {
        yield return Markdown.Text(metric.Help);
        if (metric.Deprecated is { } deprecated)
            yield return "**Deprecated:** " + Markdown.Text(deprecated);

        if (metric.Buckets.Count > 0)
            yield return "Buckets up to " + string.Join(", ", metric.Buckets.Select(DecimalText.Of));

        if (metric.Initial is { } initial)
            yield return "Starts at " + DecimalText.Of(initial);

        if (metric.TakesExemplars)
            yield return "With exemplars: the traces of single recordings";

        if (Source(metric.Source) is { } source)
            yield return source;
    }

    private static string? Source(MetricSource source) => source switch
    {
        MetricSource.Uptime => "Kept by the runtime: the time since the process started",
        MetricSource.Build => "Constant 1; its labels <code>version</code> and <code>commit</code> name the build",
        MetricSource.Callback => "Read from the application at each scrape",
        _ => null,
    };

    private static string Label(MetricLabel label) => Markdown.Code(label.Name) + ": " + label.Kind switch
    {
        LabelKind.OpenString => "text, at most " + Limit(label) + " values",
        LabelKind.OpenInt => "whole number, at most " + Limit(label) + " values",
        _ => string.Join(", ", label.Values.Select(Markdown.Code)),
    };

    private static string Limit(MetricLabel label) => label.Limit.ToString(CultureInfo.InvariantCulture);

    private static string Never(Metric metric, LabelCombination never) =>
        "never " + string.Join(" with ", metric.Labels
            .Zip(never.Values, (label, values) => (label, values))
            .Where(pair => pair.values.Count > 0)
            .Select(pair => Markdown.Code(pair.label.Name + "=" + string.Join("|", pair.values))));
}
