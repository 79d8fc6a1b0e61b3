namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>The values at which a lever is tried, ascending.</summary>
internal static class LeverRange
{
    private const int PartsOfBucket = 4;

    /// <summary>The most multiples of the usual value from which a change is tried.</summary>
    private const int PartsOfUsual = 50;

    public static IReadOnlyList<decimal> Of(Lever lever, long interval)
    {
        if (lever.Kind == LeverKind.Position)
            return Positions(lever);

        var scale = lever.Member.Kind is InputKind.Counter or InputKind.Histogram or InputKind.Trend ? interval / 1000m : 1;
        decimal[] positive = [0, .. RoundNumbers.Steps.Select(step => step * scale)];
        return lever.Member.Kind is InputKind.Gauge or InputKind.Trend ? [.. positive.Skip(1).Select(value => -value).Reverse(), .. positive] : positive;
    }

    /// <summary>The values to which a lever may change from its usual one.</summary>
    public static IReadOnlyList<decimal> Changes(Lever lever, decimal from) =>
        lever.Kind == LeverKind.Position
            ? Positions(lever)
            : [.. Enumerable.Range(0, (3 * PartsOfUsual) + 1).Select(part => from * part / PartsOfUsual), .. new[] { 4, 5, 7, 10, 20, 50, 100, 1000 }.Select(times => from * times)];

    private static decimal[] Positions(Lever lever) =>
        [.. Enumerable.Range(0, ((lever.Member.Bounds.Count - 1) * PartsOfBucket) + 1).Select(part => (decimal)part / PartsOfBucket)];
}
