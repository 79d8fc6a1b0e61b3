using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Lints of a query: windows that are too short, metrics that are deprecated.</summary>
internal static class QueryLints
{
    private const long DefaultScrapeInterval = 15_000;

    public static void Check(QuerySyntax query, PromQLExpression expression, SeriesCatalog series, AllowList allow, CheckContext context)
    {
        foreach (var selector in expression.DescendantsAndSelf().OfType<VectorSelector>())
        {
            if (selector.Name is { } name && series.MetricOf(name) is { Deprecated: { } sentence } metric)
                context.Lint(LintRules.DeprecatedMetric, query.Metric?.Span ?? query.Span, allow, metric.Name, sentence);
        }

        var interval = context.Syntax.Deployment?.ScrapeInterval?.Value.Milliseconds ?? DefaultScrapeInterval;
        if (query.Window is not { } window || window.Value.Milliseconds >= 4 * interval)
            return;

        context.Lint(
            LintRules.ShortWindow, window.Span, allow, window.Value.Prometheus,
            DurationText.ToPrometheus(interval), DurationText.ToPrometheus(4 * interval));
    }
}
