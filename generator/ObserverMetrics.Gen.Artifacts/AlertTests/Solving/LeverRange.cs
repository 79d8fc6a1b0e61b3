namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>The values at which a lever is tried, ascending.</summary>
internal static class LeverRange
{
    private const int PartsOfBucket = 4;

    private static readonly decimal[] Positive = [0, .. RoundNumbers.Steps];

    private static readonly decimal[] Signed = [.. RoundNumbers.Steps.Reverse().Select(value => -value), .. Positive];

    /// <summary>What a usual value is multiplied by for a change.</summary>
    private static readonly decimal[] Multiples = [.. Enumerable.Range(0, 20).Select(tenths => tenths / 10m), 2, 3, 4, 5, 7, 10, 20, 50, 100, 1000];

    public static IReadOnlyList<decimal> Of(Lever lever, long interval)
    {
        if (lever.Kind == LeverKind.Position)
            return Positions(lever);

        var values = lever.Member.Kind is InputKind.Gauge or InputKind.Trend ? Signed : Positive;
        return lever.Member.Kind is InputKind.Gauge or InputKind.Clock ? values : Array.ConvertAll(values, value => value * interval / 1000);
    }

    /// <summary>The values to which a lever may change, and from which.</summary>
    public static IReadOnlyList<decimal> Changes(Lever lever, decimal from) =>
        lever.Kind == LeverKind.Position ? Positions(lever) : [.. Multiples.Select(multiple => from * multiple).OrderBy(value => value)];

    private static decimal[] Positions(Lever lever) =>
        [.. Enumerable.Range(0, ((lever.Member.Bounds.Count - 1) * PartsOfBucket) + 1).Select(part => (decimal)part / PartsOfBucket)];
}
