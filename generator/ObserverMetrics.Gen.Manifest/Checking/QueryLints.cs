using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Lints of a query: windows that are too short, metrics that are deprecated.</summary>
internal sealed class QueryLints(CheckContext context, SeriesCatalog series)
{
    private const long DefaultScrapeInterval = 15_000;

    private static readonly string[] NeedSeveralSamples = ["rate", "irate", "increase", "delta", "idelta", "deriv"];

    public void Check(QuerySyntax query, PromQLExpression expression, AllowList allow)
    {
        foreach (var (name, span) in NamesIn(query, expression))
        {
            if (series.MetricOf(name) is { Deprecated: { } sentence } metric)
                context.Lint(LintRules.DeprecatedMetric, span(), allow, metric.Name, sentence.TrimEnd('.'));
        }

        var interval = context.Syntax.Deployment?.ScrapeInterval?.Value.Milliseconds ?? DefaultScrapeInterval;
        foreach (var (milliseconds, span) in WindowsIn(query, expression).Where(window => window.Milliseconds < 4 * interval))
        {
            var least = DurationText.ToPrometheus(4 * interval);
            context.Lint(LintRules.ShortWindow, span(), allow, DurationText.ToPrometheus(milliseconds), DurationText.ToPrometheus(interval), least);
        }
    }

    // Places are only looked for where there is something to report.
    private static IEnumerable<(string Name, Func<SourceSpan> Span)> NamesIn(QuerySyntax query, PromQLExpression expression)
    {
        if (query.Expr is { } scalar)
        {
            return expression.DescendantsAndSelf().OfType<VectorSelector>()
                .Where(selector => selector.Name is not null)
                .Select(selector => (selector.Name!, (Func<SourceSpan>)(() => scalar.SpanOf(selector.NameSpan))));
        }

        return new[] { query.Metric, query.Over }.Where(name => name is not null).Select(name => (name!.Value, (Func<SourceSpan>)(() => name.Span)));
    }

    private static IEnumerable<(long Milliseconds, Func<SourceSpan> Span)> WindowsIn(QuerySyntax query, PromQLExpression expression)
    {
        if (query.Window is { } window)
            return [(window.Value.Milliseconds, () => window.Span)];

        return query.Expr is not { } scalar ? [] : expression.DescendantsAndSelf().OfType<CallExpression>()
            .Where(call => NeedSeveralSamples.Contains(call.Function))
            .SelectMany(call => call.Arguments.OfType<MatrixSelector>())
            .Where(matrix => matrix.Range.Variable is null)
            .Select(matrix => (matrix.Range.Milliseconds, (Func<SourceSpan>)(() => scalar.SpanOf(matrix.Range.Span))));
    }
}
