using System.Globalization;
using System.Text;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.EndToEnd.Tests.Infrastructure;

/// <summary>What a process with a manifest would expose: series for every metric and every combination of labels, with values that change from scrape to scrape.</summary>
/// <param name="manifest">The manifest.</param>
/// <param name="others">Series that the manifest takes from others.</param>
internal sealed class MadeUpExposition(MetricsManifest manifest, string others)
{
    private static readonly string[] OpenTexts = ["first", "second"];
    private static readonly string[] OpenNumbers = ["1", "2"];

    private int _scrapes;

    /// <summary>The text of the next scrape.</summary>
    public string Next()
    {
        var scrape = Interlocked.Increment(ref _scrapes);
        var text = new StringBuilder($"observermetrics_manifest_info{{manifest=\"{manifest.Name}\",hash=\"{manifest.ExpositionHash}\"}} 1\n");
        foreach (var metric in manifest.Code.Metrics)
        {
            foreach (var (labels, index) in Combinations(metric).Select((labels, index) => (labels, index)))
                Append(text, metric, labels, scrape + index);
        }

        return text.Append(others.Replace("{n}", Number(scrape), StringComparison.Ordinal)).ToString();
    }

    private static void Append(StringBuilder text, Metric metric, string labels, int count)
    {
        switch (metric.Type)
        {
            case MetricType.Counter:
                text.Append(CultureInfo.InvariantCulture, $"{metric.Name}{{{labels}}} {count}\n");
                break;
            case MetricType.Gauge:
                text.Append(CultureInfo.InvariantCulture, $"{metric.Name}{{{labels}}} {ValueOf(metric, count)}\n");
                break;
            default:
                AppendBuckets(text, metric, labels.Length == 0 ? "" : labels + ",", count);
                break;
        }
    }

    // One observation in each bucket with each scrape.
    private static void AppendBuckets(StringBuilder text, Metric metric, string labels, int count)
    {
        var bounds = metric.Buckets.Select(bound => Number(bound)).Append("+Inf").ToList();
        foreach (var (bound, index) in bounds.Select((bound, index) => (bound, index)))
            text.Append(CultureInfo.InvariantCulture, $"{metric.Name}_bucket{{{labels}le=\"{bound}\"}} {count * (index + 1)}\n");

        text.Append(CultureInfo.InvariantCulture, $"{metric.Name}_count{{{labels.TrimEnd(',')}}} {count * bounds.Count}\n");
        text.Append(CultureInfo.InvariantCulture, $"{metric.Name}_sum{{{labels.TrimEnd(',')}}} {count}\n");
    }

    private static string ValueOf(Metric metric, int count) => metric switch
    {
        { Source: MetricSource.Build } => "1",
        { Unit: "ratio" } => Number(count % 10 / 10m),
        { ValueKind: MetricValueKind.Timestamp } => Number(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - (count % 10)),
        _ => Number(50 + (count % 10)),
    };

    private static IEnumerable<string> Combinations(Metric metric)
    {
        IEnumerable<string[]> combinations = [[]];
        foreach (var label in metric.Labels)
            combinations = combinations.SelectMany(before => ValuesOf(label).Select(value => (string[])[.. before, value]));

        return combinations
            .Where(values => !metric.Never.Any(never => never.Values.Zip(values).All(pair => pair.First.Count == 0 || pair.First.Contains(pair.Second))))
            .Select(values => string.Join(',', metric.Labels.Zip(values, (label, value) => $"{label.Name}=\"{value}\"")));
    }

    private static string[] ValuesOf(MetricLabel label) => label.Kind switch
    {
        LabelKind.OpenString => OpenTexts,
        LabelKind.OpenInt => OpenNumbers,
        _ => [.. label.Values],
    };

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
