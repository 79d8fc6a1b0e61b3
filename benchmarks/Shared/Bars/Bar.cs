namespace ObserverMetrics.Benchmarks.Bars;

/// <summary>Takes one measurement; NaN where the machine did not give what it needs. Where it stands in a ratio the unit does not matter.</summary>
internal delegate double Measure();

/// <summary>A figure to measure, and its limit where it has one.</summary>
/// <param name="Subject">What is measured.</param>
/// <param name="Against">With what it is compared, or the figure's unit.</param>
/// <param name="Limit">What the figure has to keep; null for one that is only reported.</param>
/// <param name="Prepare">Makes and warms up what is measured.</param>
internal sealed record Bar(string Subject, string Against, Limit? Limit, Func<Measure> Prepare)
{
    /// <summary>How many measurements make a figure.</summary>
    public int Rounds { get; init; } = 15;

    /// <summary>A quotient whose two sides are measured in turn, so that both see the same machine.</summary>
    public static Bar Ratio(string subject, string against, Limit? limit, Func<Measure> numerator, Func<Measure> denominator) =>
        new(subject, against, limit, () => InTurn(numerator(), denominator()));

    private static Measure InTurn(Measure numerator, Measure denominator)
    {
        var numeratorFirst = false;
        return () =>
        {
            numeratorFirst = !numeratorFirst;
            if (numeratorFirst)
                return numerator() / denominator();

            var below = denominator();
            return numerator() / below;
        };
    }
}
