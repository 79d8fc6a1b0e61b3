using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>The PromQL that <see cref="Binder"/> binds.</summary>
internal static class Supported
{
    /// <summary>More parts than hand-written expressions have, and few enough to walk down recursively.</summary>
    private const int MostParts = 1000;

    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "absent", "absent_over_time", "histogram_quantile", "vector", "sort", "sort_desc", "time", "pi", "scalar",
    };

    /// <summary>Why the expression cannot be evaluated; null where it can.</summary>
    public static string? Reason(PromQLExpression expression) =>
        expression.DescendantsAndSelf().Take(MostParts + 1).Count() > MostParts
            ? "its expression has more than 1000 parts"
            : expression.DescendantsAndSelf().Select(Unsupported).FirstOrDefault(reason => reason is not null);

    private static string? Unsupported(PromQLExpression part) => part switch
    {
        CallExpression call when !IsKnown(call.Function) => $"tests of '{call.Function}' are not solved",
        AggregateExpression aggregate when !Aggregations.Has(aggregate.Operator) => $"tests of '{aggregate.Operator.Text()}' are not solved",
        BinaryExpression { Operator: BinaryOperator.TrimLower or BinaryOperator.TrimUpper } => "tests of native histograms are not solved",
        VectorSelector { At: not null } or SubqueryExpression { At: not null } => "tests of '@' are not solved",
        VectorSelector { Name: "ALERTS" or "ALERTS_FOR_STATE" } => "it depends on other alerts",
        SubqueryExpression { Step: null } => "the step of its subquery is that of the server",
        StringLiteral => "tests of texts are not solved",
        _ => null,
    };

    private static bool IsKnown(string function) => Functions.Contains(function) || RangeFunctions.Find(function) is not null || ValueFunctions.Find(function) is not null;
}
