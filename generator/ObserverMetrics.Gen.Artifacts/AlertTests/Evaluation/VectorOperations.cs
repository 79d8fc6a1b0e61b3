using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>Binary operations of vectors: <see href="https://prometheus.io/docs/prometheus/latest/querying/operators/#vector-matching"/>.</summary>
internal static class VectorOperations
{
    /// <summary>A vector with a number on one side.</summary>
    public static BoundVector Bind(BinaryExpression binary, BoundVector vector, BoundScalar scalar, bool scalarIsLeft)
    {
        var filters = Filters(binary);
        return new BoundVector(filters ? vector.Labels : vector.Labels.WithoutName(), (at, result) =>
        {
            var (values, number) = (vector.At(at), scalar(at));
            for (var i = 0; i < result.Length; i++)
            {
                result[i] = values[i] is not { } value ? null
                    : scalarIsLeft ? Result(binary.Operator, filters, number, value, value)
                    : Result(binary.Operator, filters, value, number, value);
            }
        });
    }

    public static BoundVector Bind(BinaryExpression binary, BoundVector left, BoundVector right)
    {
        var signature = Signature(binary.Matching);
        return binary.Operator switch
        {
            BinaryOperator.And => Set(left, Partners(left, right, signature), right, ifPartner: true),
            BinaryOperator.Unless => Set(left, Partners(left, right, signature), right, ifPartner: false),
            BinaryOperator.Or => Joined(left, Partners(right, left, signature), right),
            _ => Matched(binary, left, right, signature),
        };
    }

    private static BoundVector Set(BoundVector vector, int[][] partners, BoundVector others, bool ifPartner) => new(vector.Labels, (at, result) =>
    {
        var (values, there) = (vector.At(at), others.At(at));
        for (var i = 0; i < result.Length; i++)
            result[i] = CountOf(there, partners[i]) > 0 == ifPartner ? values[i] : null;
    });

    private static BoundVector Joined(BoundVector left, int[][] partners, BoundVector right) => new([.. left.Labels, .. right.Labels], (at, result) =>
    {
        var (values, rest) = (left.At(at), right.At(at));
        values.CopyTo(result, 0);
        for (var i = 0; i < rest.Length; i++)
            result[values.Length + i] = CountOf(values, partners[i]) == 0 ? rest[i] : null;
    });

    // Prometheus refuses several elements on a side that must have one. Here they match nothing, and no test comes of it.
    private static BoundVector Matched(BinaryExpression binary, BoundVector left, BoundVector right, Func<LabelSet, LabelSet> signature)
    {
        var cardinality = binary.Matching?.Cardinality ?? MatchCardinality.OneToOne;
        var isSwapped = cardinality == MatchCardinality.OneToMany;
        var (many, one) = isSwapped ? (right, left) : (left, right);
        var (partners, rivals) = (Partners(many, one, signature), Partners(many, many, signature));
        var filters = Filters(binary);
        var pairs = partners.SelectMany((all, i) => all.Select(partner => (Many: i, One: partner))).ToArray();
        return new BoundVector([.. pairs.Select(pair => ResultLabels(binary, filters, many.Labels[pair.Many], one.Labels[pair.One]))], (at, result) =>
        {
            var (values, others) = (many.At(at), one.At(at));
            for (var i = 0; i < result.Length; i++)
            {
                var pair = pairs[i];
                result[i] = null;
                if (values[pair.Many] is not { } value || others[pair.One] is not { } other || CountOf(others, partners[pair.Many]) > 1)
                    continue;

                if (cardinality == MatchCardinality.OneToOne && CountOf(values, rivals[pair.Many]) > 1)
                    continue;

                var (l, r) = isSwapped ? (other, value) : (value, other);
                result[i] = Result(binary.Operator, filters, l, r, l);
            }
        });
    }

    private static double? Result(BinaryOperator binary, bool filters, double left, double right, double kept)
    {
        if (!filters)
            return Operations.Compute(binary, left, right);

        return Operations.Holds(binary, left, right) ? kept : null;
    }

    private static bool Filters(BinaryExpression binary) => binary.Operator.IsComparison() && !binary.ReturnBool;

    private static int CountOf(double?[] values, int[] indexes)
    {
        var count = 0;
        foreach (var index in indexes)
            count += values[index] is null ? 0 : 1;

        return count;
    }

    /// <summary>For each element the indexes of those on the other side that it meets.</summary>
    private static int[][] Partners(BoundVector vector, BoundVector others, Func<LabelSet, LabelSet> signature)
    {
        var groups = new LabelGroups(others.Labels, signature);
        return [.. vector.Labels.Select(labels => groups.Of(signature(labels)))];
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

    private static Func<LabelSet, LabelSet> Signature(VectorMatching? matching)
    {
        var names = Names(matching?.Labels ?? []);
        if (matching is { On: true })
            return labels => labels.Only(names);

        string[] ignored = [.. names, LabelSet.MetricName];
        return labels => labels.Without(ignored);
    }

    private static string[] Names(IEnumerable<GroupingLabel> labels) => [.. labels.Select(label => label.Name)];
}
