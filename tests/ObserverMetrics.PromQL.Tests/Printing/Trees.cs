namespace ObserverMetrics.PromQL.Tests;

/// <summary>Builds trees as the parser would: with parentheses where the text needs them.</summary>
internal static class Trees
{
    public static PromQLExpression Binary(PromQLExpression left, BinaryOperator binary, PromQLExpression right, bool returnBool = false, VectorMatching? matching = null)
    {
        // The printer's own rule is tested elsewhere; here anything that is not an atom goes into parentheses.
        return new BinaryExpression(Atom(left), binary, Atom(right), returnBool, matching);
    }

    public static PromQLExpression Signed(UnaryOperator sign, PromQLExpression inner) => new UnaryExpression(sign, Atom(inner));

    public static PromQLExpression Atom(PromQLExpression expression) =>
        expression is BinaryExpression or UnaryExpression || (expression is NumberLiteral number && double.IsNegative(number.Value))
            ? new ParenthesizedExpression(expression)
            : expression;

    public static PromQLExpression Aggregate(AggregateOperator aggregation, PromQLExpression vector, IReadOnlyList<GroupingLabel> labels, bool without, string text, PromQLExpression number) =>
        new AggregateExpression(
            aggregation,
            vector,
            aggregation.ParameterType() switch
            {
                null => null,
                PromQLType.String => new StringLiteral(text),
                _ => number,
            },
            labels,
            without);

    public static PromQLExpression Matched(PromQLExpression left, BinaryOperator binary, PromQLExpression right, bool on, IReadOnlyList<GroupingLabel> labels, int kind)
    {
        if (binary >= BinaryOperator.TrimUpper)
            binary = BinaryOperator.Add;
        var cardinality = binary.IsSet() ? MatchCardinality.ManyToMany
            : kind == 1 ? MatchCardinality.ManyToOne
            : kind == 2 ? MatchCardinality.OneToMany
            : MatchCardinality.OneToOne;
        IReadOnlyList<GroupingLabel> include = cardinality is MatchCardinality.ManyToOne or MatchCardinality.OneToMany && on ? [new("extra")] : [];
        var matching = kind == 0 ? null : new VectorMatching(labels, on, cardinality, include);
        return Binary(left, binary, right, binary.IsComparison() && kind > 1, matching);
    }
}
