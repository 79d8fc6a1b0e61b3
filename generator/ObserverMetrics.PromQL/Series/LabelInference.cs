namespace ObserverMetrics.PromQL;

/// <summary>Which labels the series of an expression have.</summary>
/// <remarks>Follows https://prometheus.io/docs/prometheus/latest/querying/operators/. Null says that nothing is known.</remarks>
/// <param name="lookup">What is known of series.</param>
/// <param name="claim">Whether the labels that each series certainly has are wanted, or all that one could have.</param>
public sealed class LabelInference(SeriesLookup lookup, LabelClaim claim = LabelClaim.Certain)
{
    // Each part of a long chain is asked for: none is looked at twice.
    private readonly Dictionary<PromQLExpression, IReadOnlyCollection<string>?> _known = new(ReferenceComparer.Instance);

    /// <summary>The labels, or null where some of them are not known.</summary>
    /// <remarks>Walks down the left operands of a chain without recursion: the parser accepts chains of any length.</remarks>
    public IReadOnlyCollection<string>? LabelsOf(PromQLExpression expression)
    {
        if (expression is not BinaryExpression)
            return OfOperand(expression);

        var chain = new Stack<BinaryExpression>();
        IReadOnlyCollection<string>? labels = null;
        for (; expression is BinaryExpression binary && !_known.TryGetValue(binary, out labels); expression = binary.Left)
            chain.Push(binary);

        if (expression is not BinaryExpression)
            labels = OfOperand(expression);

        var isScalar = IsScalar(expression);

        while (chain.Count > 0)
        {
            var binary = chain.Pop();
            var isRightScalar = IsScalar(binary.Right);
            if (isScalar)
                labels = LabelsOf(binary.Right);
            else if (!isRightScalar)
                labels = OfBinary(binary, labels, LabelsOf(binary.Right));

            isScalar &= isRightScalar;
            _known[binary] = labels;
        }

        return labels;
    }

    private static bool IsScalar(PromQLExpression expression) => PromQLTypeChecker.TypeOf(expression) == PromQLType.Scalar;

    private IReadOnlyCollection<string>? OfOperand(PromQLExpression expression) => expression switch
    {
        VectorSelector { Name: { } name } selector => LabelsOf(name) is { } labels ? WithMatched(labels, selector) : null,
        MatrixSelector matrix => LabelsOf(matrix.Vector),
        SubqueryExpression subquery => LabelsOf(subquery.Expression),
        ParenthesizedExpression parenthesized => LabelsOf(parenthesized.Expression),
        UnaryExpression unary => LabelsOf(unary.Expression),
        NumberLiteral or StringLiteral => [],
        AggregateExpression aggregate => OfAggregate(aggregate),
        CallExpression call => OfCall(call),
        _ => null,
    };

    private IReadOnlyList<string>? LabelsOf(string name) => claim == LabelClaim.Certain ? lookup(name)?.Labels : lookup(name)?.PossibleLabels;

    private static IReadOnlyCollection<string> WithMatched(IReadOnlyList<string> labels, VectorSelector selector)
    {
        HashSet<string>? withMatched = null;
        for (var i = 0; i < selector.Matchers.Count; i++)
        {
            var matcher = selector.Matchers[i];

            // An empty value also selects the series without the label.
            if (matcher is { Operator: MatchOperator.Equal, Value.Length: > 0, Name: not "__name__" } && !labels.Contains(matcher.Name))
                (withMatched ??= new(labels, StringComparer.Ordinal)).Add(matcher.Name);
        }

        return withMatched ?? (IReadOnlyCollection<string>)labels;
    }

    private IReadOnlyCollection<string>? OfAggregate(AggregateExpression aggregate)
    {
        var inner = LabelsOf(aggregate.Expression);
        if (aggregate.Operator is AggregateOperator.TopK or AggregateOperator.BottomK)
            return inner;

        var kept = Kept(aggregate, inner);
        return kept is not null && aggregate is { Operator: AggregateOperator.CountValues, Parameter: StringLiteral added }
            ? new HashSet<string>(kept, StringComparer.Ordinal) { added.Value }
            : kept;
    }

    private IReadOnlyCollection<string>? Kept(AggregateExpression aggregate, IReadOnlyCollection<string>? inner)
    {
        if (aggregate is { Without: false, Grouping.Count: 0 })
            return [];

        if (inner is null && (aggregate.Without || claim == LabelClaim.Certain))
            return null;

        if (inner is null)
            return new HashSet<string>(aggregate.Grouping.Select(label => label.Name), StringComparer.Ordinal);

        var kept = new List<string>(inner.Count);
        foreach (var label in inner)
        {
            if (Names(aggregate.Grouping, label) != aggregate.Without)
                kept.Add(label);
        }

        return kept;
    }

    private static bool Names(IReadOnlyList<GroupingLabel> labels, string name)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i].Name == name)
                return true;
        }

        return false;
    }

    private IReadOnlyCollection<string>? OfCall(CallExpression call)
    {
        switch (call.Function)
        {
            case "scalar" or "time" or "vector" or "pi":
                return [];
            case "absent" or "absent_over_time":
                return OfAbsent(call);
            case "label_replace" or "label_join" when call.Arguments.Count > 1 && call.Arguments[1] is StringLiteral target:
                return LabelsOf(call.Arguments[0]) is { } inner ? new HashSet<string>(inner, StringComparer.Ordinal) { target.Value } : null;
            case "histogram_quantile" when call.Arguments.Count > 1:
                return LabelsOf(call.Arguments[1]) is { } buckets ? [.. buckets.Where(label => label != "le")] : null;
            default:
                var vector = call.Arguments.FirstOrDefault(argument => PromQLTypeChecker.TypeOf(argument) is PromQLType.InstantVector or PromQLType.RangeVector);
                return vector is null ? [] : LabelsOf(vector);
        }
    }

    private static IReadOnlyCollection<string>? OfAbsent(CallExpression call)
    {
        var selector = call.Arguments.FirstOrDefault() switch
        {
            VectorSelector vector => vector,
            MatrixSelector matrix => matrix.Vector,
            _ => null,
        };
        return selector is null ? [] : [.. selector.Matchers.Where(matcher => matcher.Operator == MatchOperator.Equal && matcher.Name != "__name__").Select(matcher => matcher.Name).Distinct()];
    }

    private IReadOnlyCollection<string>? OfBinary(BinaryExpression binary, IReadOnlyCollection<string>? left, IReadOnlyCollection<string>? right)
    {
        if (binary.Operator == BinaryOperator.Or)
            return left is null || right is null ? null : claim == LabelClaim.Certain ? [.. left.Where(right.Contains)] : [.. left.Union(right)];

        if (binary.Operator.IsSet())
            return left;

        var matching = binary.Matching;
        if (matching?.Cardinality is MatchCardinality.ManyToOne or MatchCardinality.OneToMany)
        {
            var (many, one) = matching.Cardinality == MatchCardinality.ManyToOne ? (left, right) : (right, left);
            var taken = matching.Include.Select(label => label.Name).Where(label => one?.Contains(label) ?? claim == LabelClaim.Possible);
            return many is null ? null : [.. many.Union(taken)];
        }

        // One to one: an arithmetic result, and a comparison's too, keeps the labels that were matched on.
        if (matching is { On: true })
            return [.. matching.Labels.Select(label => label.Name)];

        if (left is null || matching is null or { Labels.Count: 0 })
            return left;

        return [.. left.Where(label => !matching.Labels.Any(ignored => ignored.Name == label))];
    }
}
