using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Proves that an <c>expr</c> gives what its place can use: a number for each series at one time.</summary>
internal sealed class ResultTypes(CheckContext context)
{
    /// <summary>Refuses ranges and texts, which no rule can record and no panel draws.</summary>
    public bool Check(YamlScalar scalar, PromQLExpression expression) => PromQLTypeChecker.TypeOf(expression) switch
    {
        PromQLType.RangeVector => Refuse(scalar, expression, "a range of values for each series", "take one value of it, as avg_over_time() or rate() do"),
        PromQLType.String => Refuse(scalar, expression, "a text", "write an expression that gives numbers"),
        _ => true,
    };

    /// <summary>Refuses what an alert cannot compare: Prometheus has no alert on a number without series.</summary>
    public bool CheckCompared(QuerySyntax query, PromQLExpression expression) =>
        query.Expr is null || PromQLTypeChecker.TypeOf(expression) != PromQLType.Scalar
        || Refuse(query.Expr, expression, "a number without series", "write vector(…) around it");

    private bool Refuse(YamlScalar scalar, PromQLExpression expression, string found, string mend)
    {
        context.Report(PromQLRules.WrongResult, scalar.SpanOf(expression.Span.Start, expression.Span.Length), found, mend);
        return false;
    }
}
