namespace ObserverMetrics.PromQL;

/// <summary>The values that an expression can have: all from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
/// <param name="Low">The least value, or negative infinity.</param>
/// <param name="High">The greatest value, or infinity.</param>
/// <param name="MayBeNaN">Whether a value can also be NaN, which no comparison but <c>!=</c> lets through.</param>
public readonly record struct ValueRange(double Low, double High, bool MayBeNaN = false)
{
    /// <summary>Nothing is known.</summary>
    public static ValueRange Unknown { get; } = new(double.NegativeInfinity, double.PositiveInfinity, MayBeNaN: true);

    /// <summary>0 and whatever is above it.</summary>
    public static ValueRange NotNegative { get; } = new(0, double.PositiveInfinity);

    /// <summary>One value.</summary>
    public static ValueRange Of(double value) => double.IsNaN(value) ? Unknown : new ValueRange(value, value);

    /// <summary>Whether there is but one value.</summary>
    public bool IsPoint => Low == High && !MayBeNaN;

    /// <summary>Whether there is no value: two comparisons exclude each other.</summary>
    public bool IsEmpty => Low > High;

    /// <summary>The values of either.</summary>
    public ValueRange Union(ValueRange other) => IsEmpty ? other : other.IsEmpty ? this
        : new ValueRange(Math.Min(Low, other.Low), Math.Max(High, other.High), MayBeNaN || other.MayBeNaN);

    /// <summary>The values that a comparison with a value of another range can let through.</summary>
    public ValueRange Where(BinaryOperator comparison, ValueRange other) => comparison switch
    {
        BinaryOperator.Less => this with { High = Math.Min(High, Below(other.High)), MayBeNaN = false },
        BinaryOperator.LessOrEqual => this with { High = Math.Min(High, other.High), MayBeNaN = false },
        BinaryOperator.Greater => this with { Low = Math.Max(Low, Above(other.Low)), MayBeNaN = false },
        BinaryOperator.GreaterOrEqual => this with { Low = Math.Max(Low, other.Low), MayBeNaN = false },
        BinaryOperator.Equal => new ValueRange(Math.Max(Low, other.Low), Math.Min(High, other.High)),
        BinaryOperator.NotEqual when IsPoint && other.IsPoint && Low == other.Low => new ValueRange(1, 0),
        _ => this,
    };

    /// <summary>What a comparison of two values gives, or null where it depends on them.</summary>
    public bool? Compare(BinaryOperator comparison, ValueRange other)
    {
        if (IsEmpty || other.IsEmpty)
            return null;

        if (Where(comparison, other).IsEmpty)
            return false;

        if (comparison == BinaryOperator.NotEqual)
            return High < other.Low || Low > other.High ? true : null;

        var holds = !MayBeNaN && !other.MayBeNaN && comparison switch
        {
            BinaryOperator.Less => High < other.Low,
            BinaryOperator.LessOrEqual => High <= other.Low,
            BinaryOperator.Greater => Low > other.High,
            BinaryOperator.GreaterOrEqual => Low >= other.High,
            _ => IsPoint && other.IsPoint && Low == other.Low,
        };
        return holds ? true : null;
    }

    // The next double, so that "above 5" and "at most 5" exclude each other.
    private static double Above(double value) => value switch
    {
        0 => double.Epsilon,
        double.PositiveInfinity => value,
        double.NegativeInfinity => double.MinValue,
        _ => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) + (value > 0 ? 1 : -1)),
    };

    private static double Below(double value) => -Above(-value);
}
