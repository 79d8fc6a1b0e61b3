using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>Binary operations of vectors: <see href="https://prometheus.io/docs/prometheus/latest/querying/operators/#vector-matching"/>.</summary>
internal static class VectorOperations
{
    /// <summary>A vector with a number on one side.</summary>
    public static IEnumerable<Element> WithScalar(BinaryExpression binary, IEnumerable<Element> vector, double scalar, bool scalarIsLeft)
    {
        foreach (var element in vector)
        {
            var (left, right) = scalarIsLeft ? (scalar, element.Value) : (element.Value, scalar);
            if (!binary.Operator.IsComparison() || binary.ReturnBool)
                yield return element.Nameless(Operations.Compute(binary.Operator, left, right));
            else if (Operations.Holds(binary.Operator, left, right))
                yield return element;
        }
    }

    public static IEnumerable<Element> Of(BinaryExpression binary, IReadOnlyList<Element> left, IReadOnlyList<Element> right)
    {
        var signature = Signature(binary.Matching);
        return binary.Operator switch
        {
            BinaryOperator.And => left.Where(element => right.Any(other => signature(other).Equals(signature(element)))),
            BinaryOperator.Unless => left.Where(element => !right.Any(other => signature(other).Equals(signature(element)))),
            BinaryOperator.Or => [.. left, .. right.Where(element => !left.Any(other => signature(other).Equals(signature(element))))],
            _ => Matched(binary, left, right, signature),
        };
    }

    // Prometheus refuses several elements on a side that must have one. Here they match nothing, and no test comes of it.
    private static IEnumerable<Element> Matched(BinaryExpression binary, IReadOnlyList<Element> left, IReadOnlyList<Element> right, Func<Element, LabelSet> signature)
    {
        var cardinality = binary.Matching?.Cardinality ?? MatchCardinality.OneToOne;
        var (many, one) = cardinality == MatchCardinality.OneToMany ? (right, left) : (left, right);
        var partners = one.ToLookup(signature);
        foreach (var element in many)
        {
            if (partners[signature(element)].ToList() is not [var partner])
                continue;

            if (cardinality == MatchCardinality.OneToOne && many.Count(other => signature(other).Equals(signature(element))) > 1)
                continue;

            var (l, r) = cardinality == MatchCardinality.OneToMany ? (partner.Value, element.Value) : (element.Value, partner.Value);
            var filters = binary.Operator.IsComparison() && !binary.ReturnBool;
            if (!filters || Operations.Holds(binary.Operator, l, r))
                yield return new Element(ResultLabels(binary, filters, element.Labels, partner.Labels), filters ? l : Operations.Compute(binary.Operator, l, r));
        }
    }

    private static LabelSet ResultLabels(BinaryExpression binary, bool keepsName, LabelSet element, LabelSet partner)
    {
        var labels = keepsName ? element : element.Without(LabelSet.MetricName);
        if (binary.Matching is not { } matching)
            return labels;

        if (matching.Cardinality == MatchCardinality.OneToOne)
            return matching.On ? labels.Only(Names(matching.Labels)) : labels.Without(Names(matching.Labels));

        return matching.Include.Aggregate(labels, (all, label) => all.With(label.Name, partner[label.Name]));
    }

    private static Func<Element, LabelSet> Signature(VectorMatching? matching)
    {
        if (matching is { On: true })
            return element => element.Labels.Only(Names(matching.Labels));

        var ignored = Names(matching?.Labels ?? []).Append(LabelSet.MetricName).ToArray();
        return element => element.Labels.Without(ignored);
    }

    private static string[] Names(IEnumerable<GroupingLabel> labels) => [.. labels.Select(label => label.Name)];
}
