namespace ObserverMetrics.PromQL.Tests;

/// <summary>Writes a tree with a bracket for each part: what the printed text could hide, this shows.</summary>
internal static class Shape
{
    public static string Of(PromQLExpression expression) => expression switch
    {
        NumberLiteral number => FormattableString.Invariant($"number {BitConverter.DoubleToInt64Bits(number.Value):x} {number.Variable}"),
        StringLiteral text => $"text {text.Value}",
        VectorSelector vector => $"vector {vector.Name} {Matchers(vector)} {vector.Offset} {vector.At}",
        MatrixSelector matrix => $"range [{Of(matrix.Vector)}] {matrix.Range}",
        SubqueryExpression subquery => $"subquery [{Of(subquery.Expression)}] {subquery.Range} {subquery.Step} {subquery.Offset} {subquery.At}",
        ParenthesizedExpression parenthesized => $"([{Of(parenthesized.Expression)}])",
        UnaryExpression unary => $"{unary.Operator} [{Of(unary.Expression)}]",
        BinaryExpression binary => $"{binary.Operator} {binary.ReturnBool} {Matching(binary.Matching)} [{Of(binary.Left)}] [{Of(binary.Right)}]",
        AggregateExpression aggregate => $"{aggregate.Operator} {aggregate.Without} {Labels(aggregate.Grouping)} [{(aggregate.Parameter is { } parameter ? Of(parameter) : null)}] [{Of(aggregate.Expression)}]",
        CallExpression call => $"call {call.Function} [{string.Join("] [", call.Arguments.Select(Of))}]",
        _ => throw new ArgumentException("Unknown kind.", nameof(expression)),
    };

    private static string Matchers(VectorSelector vector) =>
        string.Join(",", vector.Matchers.Select(matcher => $"{matcher.Name} {matcher.Operator} {matcher.Value}").Order(StringComparer.Ordinal));

    private static string Labels(IReadOnlyList<GroupingLabel> labels) => string.Join(",", labels.Select(label => label.Name));

    // A clause that excludes nothing is none.
    private static string Matching(VectorMatching? matching) =>
        matching is null || (matching is { On: false, Labels.Count: 0 } && matching.Cardinality is MatchCardinality.OneToOne or MatchCardinality.ManyToMany)
            ? string.Empty
            : $"{matching.On} {matching.Cardinality} {Labels(matching.Labels)} {Labels(matching.Include)}";
}
