using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Tells whether a panel and an alert show the same: equal after short forms are expanded, windows and the dashboard's matchers aside.</summary>
internal static class QuerySignature
{
    /// <summary>The window in place of all.</summary>
    public static PromQLDuration Window { get; } = PromQLDuration.FromSeconds(1);

    public static string Of(PromQLExpression expression)
    {
        while (expression is ParenthesizedExpression parenthesized)
            expression = parenthesized.Expression;

        return PromQLPrinter.PrintLossless(new Eraser().Visit(expression));
    }

    private sealed class Eraser : PromQLRewriter
    {
        protected override PromQLExpression VisitMatrix(MatrixSelector matrix) =>
            base.VisitMatrix(matrix) switch
            {
                MatrixSelector inner when inner.Range != Window => inner with { Range = Window },
                var inner => inner,
            };

        protected override PromQLExpression VisitVector(VectorSelector vector) =>
            vector.Matchers.Count > 0 && vector.Matchers.Any(HasVariable) ? vector with { Matchers = [.. vector.Matchers.Where(matcher => !HasVariable(matcher))] } : vector;

        protected override PromQLExpression VisitAggregate(AggregateExpression aggregate)
        {
            var inner = (AggregateExpression)base.VisitAggregate(aggregate);
            return inner.Grouping.Count < 2 ? inner : inner with { Grouping = [.. inner.Grouping.OrderBy(label => label.Name, StringComparer.Ordinal)] };
        }

        private static bool HasVariable(LabelMatcher matcher) => VariableChecker.MayHoldVariable(matcher.Value);
    }
}
