using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Lints of a query: windows that are too short, metrics that are deprecated.</summary>
internal sealed class QueryLints(CheckContext context, SeriesCatalog series)
{
    private const long DefaultScrapeInterval = 15_000;

    private static readonly string[] NeedSeveralSamples = ["rate", "irate", "increase", "delta", "idelta", "deriv"];

    private readonly long _interval = context.Syntax.Deployment?.ScrapeInterval?.Value.Milliseconds ?? DefaultScrapeInterval;

    public void Check(QuerySyntax query, PromQLExpression expression, AllowList allow)
    {
        if (query.Expr is { } scalar)
            CheckWritten(scalar, expression, allow);
        else
            CheckShortForm(query, allow);
    }

    private void CheckShortForm(QuerySyntax query, AllowList allow)
    {
        if (query.Metric is { } metric && IsDeprecated(metric.Value, out var sentence))
            ReportDeprecated(metric.Value, sentence, metric.Span, allow);
        if (query.Over is { } over && IsDeprecated(over.Value, out sentence))
            ReportDeprecated(over.Value, sentence, over.Span, allow);
        if (query.Window is { } window && IsShort(window.Value.Milliseconds))
            ReportShort(window.Value.Milliseconds, window.Span, allow);
    }

    private void CheckWritten(YamlScalar scalar, PromQLExpression expression, AllowList allow)
    {
        foreach (var part in expression.DescendantsAndSelf())
        {
            if (part is VectorSelector { Name: { } name } selector && IsDeprecated(name, out var sentence))
                ReportDeprecated(name, sentence, scalar.SpanOf(selector.NameSpan), allow);
            else if (part is CallExpression call && NeedSeveralSamples.Contains(call.Function))
                CheckWindows(call, scalar, allow);
        }
    }

    private void CheckWindows(CallExpression call, YamlScalar scalar, AllowList allow)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is MatrixSelector { Range: { Variable: null } range } && IsShort(range.Milliseconds))
                ReportShort(range.Milliseconds, scalar.SpanOf(range.Span), allow);
        }
    }

    private bool IsDeprecated(string name, out string sentence) => (sentence = series.MetricOf(name)?.Deprecated ?? "").Length > 0;

    /// <summary>Whether one failed scrape leaves a hole in a window.</summary>
    public bool IsShort(long milliseconds) => milliseconds < 4 * _interval;

    private void ReportDeprecated(string name, string sentence, SourceSpan span, AllowList allow) =>
        context.Lint(LintRules.DeprecatedMetric, span, allow, series.MetricOf(name)!.Name, sentence.TrimEnd('.'));

    private void ReportShort(long milliseconds, SourceSpan span, AllowList allow) => context.Lint(
        LintRules.ShortWindow, span, allow,
        DurationText.ToPrometheus(milliseconds), DurationText.ToPrometheus(_interval), DurationText.ToPrometheus(4 * _interval));
}
