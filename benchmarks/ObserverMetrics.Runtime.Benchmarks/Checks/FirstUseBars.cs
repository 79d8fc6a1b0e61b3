using ObserverMetrics.Runtime.Benchmarks.FirstUse;

namespace ObserverMetrics.Runtime.Benchmarks.Checks;

/// <summary>What it may take to make the generated class.</summary>
internal static class FirstUseBars
{
    public static IEnumerable<Bar> All { get; } =
    [
        // A process registers once.
        Bar.Ratio("first use of 23 metrics, new process", "registering them by hand", Limit.AtMost(1.25), () => FirstUses.Cold(FirstUses.Generated), () => FirstUses.Cold(FirstUses.ByHand)),
        new("first use of 23 metrics, new process", "ms", null, () => FirstUses.Cold(FirstUses.Generated)) { Rounds = 7 },
        Bar.Ratio("first use of 23 metrics, again", "registering them by hand", null, () => FirstUses.Warm(FirstUses.Generated), () => FirstUses.Warm(FirstUses.ByHand)),
        new("first use of 23 metrics, again", "µs", null, () => FirstUses.Warm(FirstUses.Generated)),
    ];
}
