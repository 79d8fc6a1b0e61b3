namespace ObserverMetrics.PromQL;

/// <summary>The values that the parts of an expression can have. Claims only what holds whatever is scraped.</summary>
/// <param name="lookup">What is known of series.</param>
public sealed class ValueInference(SeriesLookup lookup)
{
    // Each part of a long chain is asked for: none is looked at twice.
    private readonly Dictionary<BinaryExpression, (ValueRange Range, bool IsScalar)> _known = new(ReferenceComparer.Instance);

    /// <summary>The values of an expression; of a range those of its samples.</summary>
    public ValueRange RangeOf(PromQLExpression expression) => expression is BinaryExpression binary ? OfChain(binary).Range : OfOperand(expression);

    /// <summary>Whether an expression is a scalar.</summary>
    public bool IsScalar(PromQLExpression expression) => expression switch
    {
        BinaryExpression binary => OfChain(binary).IsScalar,
        ParenthesizedExpression parenthesized => IsScalar(parenthesized.Expression),
        UnaryExpression unary => IsScalar(unary.Expression),
        _ => PromQLTypeChecker.TypeOf(expression) == PromQLType.Scalar,
    };

    /// <summary>Walks down the left operands without recursion: the parser accepts chains of any length.</summary>
    private (ValueRange Range, bool IsScalar) OfChain(BinaryExpression last)
    {
        if (_known.TryGetValue(last, out var known))
            return known;

        var chain = new Stack<BinaryExpression>();
        PromQLExpression first = last;
        for (; first is BinaryExpression binary && !_known.TryGetValue(binary, out known); first = binary.Left)
            chain.Push(binary);

        if (first is not BinaryExpression)
            known = (OfOperand(first), IsScalar(first));

        while (chain.Count > 0)
        {
            var binary = chain.Pop();
            known = (OfBinary(binary, known.Range, RangeOf(binary.Right)), known.IsScalar && IsScalar(binary.Right));
            _known[binary] = known;
        }

        return known;
    }

    private ValueRange OfOperand(PromQLExpression expression) => expression switch
    {
        NumberLiteral { Variable: null } number => ValueRange.Of(number.Value),
        VectorSelector { Name: { } name } => lookup(name)?.Values ?? ValueRange.Unknown,
        MatrixSelector matrix => RangeOf(matrix.Vector),
        SubqueryExpression subquery => RangeOf(subquery.Expression),
        ParenthesizedExpression parenthesized => RangeOf(parenthesized.Expression),
        UnaryExpression { Operator: UnaryOperator.Plus } unary => RangeOf(unary.Expression),
        UnaryExpression unary when RangeOf(unary.Expression) is var range => new ValueRange(0 - range.High, 0 - range.Low, range.MayBeNaN),
        AggregateExpression aggregate => OfAggregate(aggregate, RangeOf(aggregate.Expression)),
        CallExpression { Function: "histogram_quantile", Arguments: [var quantile, var buckets] } => OfQuantile(RangeOf(quantile), buckets),
        CallExpression call => FunctionValues.Of(call, RangesOf(call.Arguments)),
        _ => ValueRange.Unknown,
    };

    private ValueRange[] RangesOf(IReadOnlyList<PromQLExpression> arguments)
    {
        var ranges = new ValueRange[arguments.Count];
        for (var i = 0; i < ranges.Length; i++)
            ranges[i] = RangeOf(arguments[i]);
        return ranges;
    }

    private static ValueRange OfAggregate(AggregateExpression aggregate, ValueRange inner) => aggregate.Operator switch
    {
        AggregateOperator.Count or AggregateOperator.CountValues => new ValueRange(1, double.PositiveInfinity),
        AggregateOperator.Group => ValueRange.Of(1),
        AggregateOperator.Min or AggregateOperator.Max or AggregateOperator.TopK or AggregateOperator.BottomK => inner,
        AggregateOperator.Sum => FunctionValues.Sum(inner),
        AggregateOperator.Avg => FunctionValues.Sign(inner),
        AggregateOperator.StdDev or AggregateOperator.StdVar => ValueRange.NotNegative with { MayBeNaN = true },
        AggregateOperator.Quantile when aggregate.Parameter is NumberLiteral { Value: >= 0 and <= 1 } => FunctionValues.Sign(inner),
        _ => ValueRange.Unknown,
    };

    private ValueRange OfBinary(BinaryExpression binary, ValueRange left, ValueRange right)
    {
        var isConstant = left.IsPoint || right.IsPoint;
        switch (binary.Operator)
        {
            case BinaryOperator.Add:
                return Between(left.Low + right.Low, left.High + right.High, left.MayBeNaN || right.MayBeNaN);
            case BinaryOperator.Subtract:
                return Between(left.Low - right.High, left.High - right.Low, left.MayBeNaN || right.MayBeNaN);
            case BinaryOperator.Multiply when left.Low >= 0 && right.Low >= 0:
                return Between(left.Low * right.Low, left.High * right.High, left.MayBeNaN || right.MayBeNaN || !isConstant);
            case BinaryOperator.Divide when left.Low >= 0 && right is { Low: > 0, IsPoint: true }:
                return Between(left.Low / right.Low, left.High / right.Low, left.MayBeNaN);
            case BinaryOperator.Divide or BinaryOperator.Modulo or BinaryOperator.Power when left.Low >= 0 && right.Low >= 0:
                return ValueRange.NotNegative with { MayBeNaN = true };
            case BinaryOperator.And or BinaryOperator.Unless:
                return left;
            case BinaryOperator.Or:
                return left.Union(right);
            case var comparison when comparison.IsComparison():
                return OfComparison(binary, left, right);
            default:
                return ValueRange.Unknown;
        }
    }

    private ValueRange OfComparison(BinaryExpression binary, ValueRange left, ValueRange right)
    {
        if (binary.ReturnBool)
            return left.Compare(binary.Operator, right) is { } outcome ? ValueRange.Of(outcome ? 1 : 0) : new ValueRange(0, 1);

        // A filter keeps the values of its vector, which is the left one where both are.
        return IsScalar(binary.Left)
            ? right.Where(binary.Operator.Mirrored(), left)
            : left.Where(binary.Operator, right);
    }

    // Between 0 and the highest bound, if no bound is below 0: https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile
    private ValueRange OfQuantile(ValueRange quantile, PromQLExpression buckets)
    {
        if (quantile is not { Low: >= 0, High: <= 1 })
            return ValueRange.Unknown;

        var range = new ValueRange(0, 0, MayBeNaN: true);
        foreach (var part in buckets.DescendantsAndSelf())
        {
            // Another 'le' may be written into them.
            if (part is CallExpression { Function: "label_replace" or "label_join" })
                return ValueRange.Unknown;

            if (part is not VectorSelector selector)
                continue;

            if (selector.Name is null || lookup(selector.Name)?.Bounds is not { Low: >= 0 } bounds)
                return ValueRange.Unknown;

            range = range with { High = Math.Max(range.High, bounds.High) };
        }

        return range;
    }

    private static ValueRange Between(double low, double high, bool mayBeNaN) =>
        double.IsNaN(low) || double.IsNaN(high) ? ValueRange.Unknown
            : new ValueRange(low, high, mayBeNaN || (double.IsInfinity(low) && double.IsInfinity(high)));
}
