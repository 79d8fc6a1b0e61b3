namespace ObserverMetrics.PromQL;

/// <summary>The values that functions give.</summary>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/functions/.</remarks>
internal static class FunctionValues
{
    private static readonly Dictionary<string, ValueRange> Fixed = new(StringComparer.Ordinal)
    {
        ["absent"] = ValueRange.Of(1),
        ["absent_over_time"] = ValueRange.Of(1),
        ["present_over_time"] = ValueRange.Of(1),
        ["count_over_time"] = new(1, double.PositiveInfinity),
        ["changes"] = ValueRange.NotNegative,
        ["resets"] = ValueRange.NotNegative,
        ["stddev_over_time"] = ValueRange.NotNegative with { MayBeNaN = true },
        ["stdvar_over_time"] = ValueRange.NotNegative with { MayBeNaN = true },
        ["sqrt"] = ValueRange.NotNegative with { MayBeNaN = true },
        ["exp"] = ValueRange.NotNegative with { MayBeNaN = true },
        ["sgn"] = new(-1, 1, MayBeNaN: true),
        ["minute"] = new(0, 59),
        ["hour"] = new(0, 23),
        ["day_of_week"] = new(0, 6),
        ["day_of_month"] = new(1, 31),
        ["day_of_year"] = new(1, 366),
        ["days_in_month"] = new(28, 31),
        ["month"] = new(1, 12),
    };

    /// <summary>The values of a call whose arguments have the given values.</summary>
    public static ValueRange Of(CallExpression call, IReadOnlyList<ValueRange> arguments)
    {
        if (Fixed.TryGetValue(call.Function, out var range))
            return range;

        if (arguments.Count == 0)
            return ValueRange.Unknown;

        var first = arguments[0];
        return call.Function switch
        {
            // A sample below its predecessor counts as a restart from 0, so that only negative samples give a negative rate.
            "rate" or "irate" or "increase" => first.Low >= 0 ? ValueRange.NotNegative with { MayBeNaN = first.MayBeNaN } : ValueRange.Unknown,
            "min_over_time" or "max_over_time" or "last_over_time" or "label_replace" or "label_join" or "sort" or "sort_desc" or "vector" => first,
            "scalar" => first with { MayBeNaN = true },
            "sum_over_time" => Sum(first),
            "avg_over_time" or "round" => Sign(first),
            "quantile_over_time" when first is { Low: >= 0, High: <= 1 } && arguments.Count > 1 => Sign(arguments[1]),
            "abs" => first.Low >= 0 ? first : ValueRange.NotNegative with { MayBeNaN = first.MayBeNaN },
            "floor" => first with { Low = Math.Floor(first.Low), High = Math.Floor(first.High) },
            "ceil" => first with { Low = Math.Ceiling(first.Low), High = Math.Ceiling(first.High) },
            "clamp_min" when arguments.Count > 1 => AtLeast(first, arguments[1]),
            "clamp_max" when arguments.Count > 1 => AtMost(first, arguments[1]),
            "clamp" when arguments.Count > 2 && arguments[1].High <= arguments[2].Low => AtMost(AtLeast(first, arguments[1]), arguments[2]),
            _ => ValueRange.Unknown,
        };
    }

    /// <summary>The values of a sum of one or more.</summary>
    public static ValueRange Sum(ValueRange inner) => inner with
    {
        Low = inner.Low >= 0 ? inner.Low : double.NegativeInfinity,
        High = inner.High <= 0 ? inner.High : double.PositiveInfinity,
        MayBeNaN = inner.MayBeNaN || (double.IsInfinity(inner.Low) && double.IsInfinity(inner.High)),
    };

    /// <summary>The values on the same side of zero: a mean is reckoned with rounding, which does not cross it.</summary>
    public static ValueRange Sign(ValueRange inner) => inner with
    {
        Low = inner.Low >= 0 ? 0 : double.NegativeInfinity,
        High = inner.High <= 0 ? 0 : double.PositiveInfinity,
    };

    private static ValueRange AtLeast(ValueRange range, ValueRange least) =>
        new(Math.Max(range.Low, least.Low), Math.Max(range.High, least.High), range.MayBeNaN || least.MayBeNaN);

    private static ValueRange AtMost(ValueRange range, ValueRange most) =>
        new(Math.Min(range.Low, most.Low), Math.Min(range.High, most.High), range.MayBeNaN || most.MayBeNaN);
}
