namespace ObserverMetrics.PromQL;

internal sealed partial class TypeRules
{
    private void CheckBinary(BinaryExpression binary, PromQLType? left, PromQLType? right)
    {
        var text = binary.Operator.Text();
        if (binary.ReturnBool && !binary.Operator.IsComparison())
            Report(binary.OperatorSpan, $"'bool' is for comparisons, not for '{text}'. Remove it.");
        if (binary.Operator.IsComparison() && !binary.ReturnBool && left == PromQLType.Scalar && right == PromQLType.Scalar)
            Report(binary.OperatorSpan, $"A comparison of two numbers needs 'bool': write '{text} bool'.");

        CheckOperand(binary.Left, left, text);
        CheckOperand(binary.Right, right, text);
        if (binary.Operator.IsSet() && (left == PromQLType.Scalar || right == PromQLType.Scalar))
            Report(binary.OperatorSpan, $"'{text}' needs instant vectors on both sides, not a number. Make it a vector by vector(…).");
        if (binary.Matching is { } matching)
            CheckMatching(binary, matching, left, right);
    }

    private void CheckOperand(PromQLExpression operand, PromQLType? type, string text)
    {
        if (type is PromQLType.String or PromQLType.RangeVector)
            Report(operand.Span, $"'{text}' needs numbers or instant vectors, not {type.Value.Phrase()}.{ForRange(type)}");
    }

    private void CheckMatching(BinaryExpression binary, VectorMatching matching, PromQLType? left, PromQLType? right)
    {
        if (matching.On)
            CheckIncluded(matching);

        var vectors = left == PromQLType.InstantVector && right == PromQLType.InstantVector;
        if (!vectors && left is not null && right is not null)
        {
            if (matching.Labels.Count > 0)
                Report(matching.Span, $"'{Clause(matching)}' needs instant vectors on both sides. Remove it.");
        }
        else if (binary.Operator.IsSet() && matching.Cardinality is MatchCardinality.ManyToOne or MatchCardinality.OneToMany)
        {
            Report(matching.Span, $"'{binary.Operator.Text()}' takes no '{Group(matching)}': sets always match many to many. Remove it.");
        }
    }

    private void CheckIncluded(VectorMatching matching)
    {
        var labels = new HashSet<string>(matching.Labels.Select(label => label.Name), StringComparer.Ordinal);
        foreach (var included in matching.Include)
            if (labels.Contains(included.Name))
                Report(included.Span, $"The label '{included.Name}' stands in 'on' and in '{Group(matching)}'. Remove it from one: what is matched is there anyway.");
    }

    private static string Clause(VectorMatching matching) => matching.On ? "on" : "ignoring";

    private static string Group(VectorMatching matching) => matching.Cardinality == MatchCardinality.OneToMany ? "group_right" : "group_left";
}
