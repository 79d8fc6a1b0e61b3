using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Names for recordings, as https://prometheus.io/docs/practices/rules/#naming advises.</summary>
internal static class RecordingNames
{
    private static readonly Dictionary<QueryKind, string> Operations = new()
    {
        [QueryKind.Rate] = "rate5m",
        [QueryKind.Increase] = "increase5m",
        [QueryKind.Ratio] = "ratio_rate5m",
        [QueryKind.Quantile] = "p99_5m",
        [QueryKind.Value] = "sum",
        [QueryKind.Expr] = "rate5m",
    };

    /// <summary>A name after level, metric and operations.</summary>
    public static string Propose(QuerySyntax query, string? prefix)
    {
        var metric = MetricUnit.WithoutEnding(query.Metric?.Value ?? "requests", "_total");
        if (prefix is not null && metric.StartsWith(prefix + "_", StringComparison.Ordinal))
            metric = metric[(prefix.Length + 1)..];

        var operation = Operations[query.Kind];
        return $"{prefix ?? "job"}:{metric}:{(query.Window is { } window ? operation.Replace("5m", window.Value.Prometheus) : operation)}";
    }
}
