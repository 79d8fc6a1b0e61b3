namespace ObserverMetrics.Gen.Manifest.Syntax.Scalars;

/// <summary>What stands behind a number.</summary>
/// <param name="Text">As written: <c>ms</c>, <c>%</c>, <c>MiB</c>.</param>
/// <param name="Unit">The unit of the result, as in <see cref="Quantity.Unit"/>.</param>
/// <param name="Factor">What the number is multiplied by.</param>
internal sealed record UnitSuffix(string Text, string Unit, decimal Factor)
{
    /// <summary>Units of time, longest first: the order in which parts of a duration follow each other.</summary>
    public static readonly IReadOnlyList<UnitSuffix> Time =
    [
        new("y", "seconds", 31_536_000), new("w", "seconds", 604_800), new("d", "seconds", 86_400), new("h", "seconds", 3_600),
        new("m", "seconds", 60), new("s", "seconds", 1), new("ms", "seconds", 0.001m), new("us", "seconds", 0.000_001m),
        new("µs", "seconds", 0.000_001m), new("ns", "seconds", 0.000_000_001m),
    ];

    private static readonly UnitSuffix[] Sizes =
    [
        new("B", "bytes", 1), new("kB", "bytes", 1e3m), new("MB", "bytes", 1e6m), new("GB", "bytes", 1e9m), new("TB", "bytes", 1e12m),
        new("PB", "bytes", 1e15m), new("KiB", "bytes", 1L << 10), new("MiB", "bytes", 1L << 20), new("GiB", "bytes", 1L << 30),
        new("TiB", "bytes", 1L << 40), new("PiB", "bytes", 1L << 50),
    ];

    /// <summary>All units that stand alone behind a number.</summary>
    public static readonly UnitSuffix[] All =
    [
        new("%", "ratio", 0.01m), new("/s", "1/s", 1), new("/m", "1/m", 1), new("/h", "1/h", 1), .. Time, .. Sizes,
        .. Sizes.Select(size => new UnitSuffix(size.Text + "/s", "bytes/s", size.Factor)),
    ];
}
