namespace ObserverMetrics.PromQL;

/// <summary>The unit of an expression's values. An unknown unit is null, never guessed.</summary>
/// <param name="lookup">What is known of series.</param>
public sealed class UnitInference(SeriesLookup lookup)
{
    // Each part of a long chain is asked for: none is looked at twice.
    private readonly Dictionary<PromQLExpression, Unit?> _known = new(ReferenceComparer.Instance);

    /// <summary>How a function's unit follows from its arguments.</summary>
    private enum Effect
    {
        /// <summary>The unit of the vector argument.</summary>
        Same,

        /// <summary>The unit of the vector argument per second.</summary>
        PerSecond,

        /// <summary>A number of things.</summary>
        Count,

        /// <summary>A time stamp.</summary>
        Timestamp,
    }

    private static readonly Dictionary<string, Effect> Functions = Table(
        (Effect.Same, "abs ceil floor round clamp clamp_min clamp_max sort sort_desc label_replace label_join scalar vector"),
        (Effect.Same, "increase delta idelta holt_winters predict_linear last_over_time"),
        (Effect.Same, "avg_over_time min_over_time max_over_time sum_over_time quantile_over_time stddev_over_time mad_over_time"),
        (Effect.PerSecond, "rate irate deriv"),
        (Effect.Count, "count_over_time present_over_time changes resets absent absent_over_time"),
        (Effect.Timestamp, "time timestamp"));

    /// <summary>The unit, or null where it is not known.</summary>
    /// <remarks>Walks down the left operands of a chain without recursion: the parser accepts chains of any length.</remarks>
    public Unit? UnitOf(PromQLExpression expression) => Infer(expression) is { HasName: true } unit ? unit : null;

    private Unit? Infer(PromQLExpression expression)
    {
        if (expression is not BinaryExpression)
            return OfOperand(expression);

        var chain = new Stack<BinaryExpression>();
        Unit? unit = null;
        for (; expression is BinaryExpression binary && !_known.TryGetValue(binary, out unit); expression = binary.Left)
            chain.Push(binary);

        if (expression is not BinaryExpression)
            unit = OfOperand(expression);

        var number = NumberOf(expression);

        while (chain.Count > 0)
        {
            var binary = chain.Pop();
            (unit, number) = (OfBinary(binary, unit, number), null);
            _known[binary] = unit;
        }

        return unit;
    }

    private Unit? OfOperand(PromQLExpression expression) => expression switch
    {
        VectorSelector { Name: { } name } => lookup(name)?.Unit,
        MatrixSelector matrix => Infer(matrix.Vector),
        SubqueryExpression subquery => Infer(subquery.Expression),
        ParenthesizedExpression parenthesized => Infer(parenthesized.Expression),
        UnaryExpression unary => Infer(unary.Expression),
        AggregateExpression aggregate => OfAggregate(aggregate),
        CallExpression call => OfCall(call),
        _ => null,
    };

    private Unit? OfAggregate(AggregateExpression aggregate) => aggregate.Operator switch
    {
        AggregateOperator.Count or AggregateOperator.CountValues or AggregateOperator.Group => Unit.Count,
        AggregateOperator.StdVar => null,
        _ => Infer(aggregate.Expression),
    };

    private Unit? OfCall(CallExpression call)
    {
        if (call.Function == "histogram_quantile" && call.Arguments.Count > 1)
            return BoundUnitOf(call.Arguments[1]);

        if (!Functions.TryGetValue(call.Function, out var effect))
            return null;

        return effect switch
        {
            Effect.Count => Unit.Count,
            Effect.Timestamp => Unit.Timestamp,
            _ when VectorOf(call) is { } vector => effect == Effect.PerSecond ? Infer(vector)?.PerSecond() : Infer(vector),
            _ => null,
        };
    }

    private static Dictionary<string, Effect> Table(params (Effect Effect, string Names)[] rows) => rows
        .SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Effect)))
        .ToDictionary(row => row.name, row => row.Effect, StringComparer.Ordinal);

    private static PromQLExpression? VectorOf(CallExpression call) =>
        call.Arguments.FirstOrDefault(argument => PromQLTypeChecker.TypeOf(argument) is PromQLType.InstantVector or PromQLType.RangeVector)
        ?? call.Arguments.FirstOrDefault();

    private Unit? BoundUnitOf(PromQLExpression buckets)
    {
        Unit? found = null;
        foreach (var selector in buckets.DescendantsAndSelf().OfType<VectorSelector>())
        {
            if (selector.Name is null || lookup(selector.Name)?.BoundUnit is not { } unit || (found is not null && found != unit))
                return null;

            found = unit;
        }

        return found;
    }

    private Unit? OfBinary(BinaryExpression binary, Unit? first, decimal? leftNumber)
    {
        if (binary.Operator.IsComparison())
            return binary.ReturnBool ? Unit.Count : leftNumber is null ? first : Infer(binary.Right);

        if (NumberOf(binary.Right) is { } right)
            return WithNumber(binary, first, right, numberIsLeft: false);

        if (leftNumber is { } left)
            return WithNumber(binary, Infer(binary.Right), left, numberIsLeft: true);

        if (first is null || binary.Operator is BinaryOperator.And or BinaryOperator.Unless)
            return first;

        if (Infer(binary.Right) is not { } second)
            return null;

        return binary.Operator switch
        {
            BinaryOperator.Multiply => first.MultiplyBy(second),
            BinaryOperator.Divide => first.DivideBy(second),
            BinaryOperator.Subtract when first == Unit.Timestamp && second == Unit.Timestamp => Unit.Seconds,
            BinaryOperator.Add or BinaryOperator.Subtract when first == Unit.Timestamp && second == Unit.Seconds => Unit.Timestamp,
            BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Or or BinaryOperator.Modulo when first == second => first,
            _ => null,
        };
    }

    private static Unit? WithNumber(BinaryExpression binary, Unit? unit, decimal number, bool numberIsLeft) => binary.Operator switch
    {
        BinaryOperator.Add or BinaryOperator.Or => unit,
        BinaryOperator.Subtract => unit,
        BinaryOperator.Multiply => unit?.ScaleBy(number),
        BinaryOperator.Divide or BinaryOperator.Modulo when numberIsLeft => null,
        BinaryOperator.Divide when number != 0 => unit?.ScaleBy(1 / number),
        _ => null,
    };

    // vector(0) behind "or" stands for no series: it takes the other side's unit as a number does.
    private static decimal? NumberOf(PromQLExpression expression) => expression switch
    {
        NumberLiteral { Variable: null } literal when Math.Abs(literal.Value) < 1e20 && Math.Abs(literal.Value) is 0 or > 1e-15 => (decimal)literal.Value,
        ParenthesizedExpression parenthesized => NumberOf(parenthesized.Expression),
        UnaryExpression { Operator: UnaryOperator.Minus } unary => -NumberOf(unary.Expression),
        CallExpression { Function: "vector", Arguments.Count: 1 } call => NumberOf(call.Arguments[0]),
        _ => null,
    };
}
