using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Lints of a panel's query: what Grafana's dashboard linter would say of it, and no emitter can mend.</summary>
internal sealed class PanelLints(CheckContext context, SeriesCatalog series, QueryLints lints)
{
    private const string RateInterval = "$__rate_interval";
    private const string Range = "$__range";

    // What they give does not depend on when a counter began.
    private static readonly string[] FunctionsOfCounters =
        ["rate", "irate", "increase", "resets", "changes", "absent", "absent_over_time", "present_over_time", "count_over_time", "timestamp"];

    public void Check(QuerySyntax query, PanelType type, PromQLExpression expression, AllowList allow)
    {
        if (query.Expr is not null)
            CheckWindows(query, type, expression, allow);

        // A stat shows a total on purpose.
        if (type != PanelType.Stat && Bare(expression) is { Name: { } name } counter)
            context.Lint(LintRules.CounterInPanel, query.Expr?.SpanOf(counter.NameSpan) ?? query.Metric!.Span, allow, name);
    }

    // 'window' is a key of its own: who writes it means it.
    private void CheckWindows(QuerySyntax query, PanelType type, PromQLExpression expression, AllowList allow)
    {
        var isOverTime = type is PanelType.TimeSeries or PanelType.Heatmap;
        foreach (var part in expression.DescendantsAndSelf())
        {
            if (part is CallExpression { Function: "rate" or "irate", Arguments: [MatrixSelector matrix] } call && IsFixed(matrix.Range, isOverTime))
                context.Lint(LintRules.FixedPanelWindow, query.Expr!.SpanOf(matrix.Range.Span), allow, call.Function, matrix.Range.Variable ?? DurationText.ToPrometheus(matrix.Range.Milliseconds));
        }
    }

    // A window that is too short is reported as that.
    private bool IsFixed(PromQLDuration window, bool isOverTime) => window.Variable switch
    {
        null => !lints.IsShort(window.Milliseconds),
        RateInterval => false,
        Range => isOverTime,
        _ => true,
    };

    private VectorSelector? Bare(PromQLExpression expression)
    {
        // Parts come in the order of the text, each before its own parts: those of a function of counters are the next ones.
        var skipped = 0;
        foreach (var part in expression.DescendantsAndSelf())
        {
            if (skipped > 0)
                skipped--;
            else if (IsOfCounters(part))
                skipped = part.DescendantsAndSelf().Count() - 1;
            else if (part is VectorSelector { Name: { } name } selector && series.Find(name)?.Type == SeriesType.Counter)
                return selector;
        }

        return null;
    }

    private static bool IsOfCounters(PromQLExpression part) =>
        part is AggregateExpression { Operator: AggregateOperator.Count or AggregateOperator.Group } || (part is CallExpression call && FunctionsOfCounters.Contains(call.Function));
}
