using ObserverMetrics.Runtime.Benchmarks.FirstUse;

namespace ObserverMetrics.Runtime.Benchmarks.Checks;

/// <summary>What it may take to make the generated class.</summary>
internal static class FirstUseBars
{
    public static IEnumerable<Bar> All { get; } =
    [
        Bar.Ratio("first use of 23 metrics", "registering them by hand", Limit.AtMost(1.25), () => FirstUses.Warm(FirstUses.Generated), () => FirstUses.Warm(FirstUses.ByHand)),
        Bar.Ratio("first use of 23 metrics, new process", "registering them by hand", null, () => FirstUses.Cold(FirstUses.Generated), () => FirstUses.Cold(FirstUses.ByHand)) with { Rounds = 7 },
        new("first use of 23 metrics, new process", "ms", null, () => FirstUses.Cold(FirstUses.Generated)) { Rounds = 7 },
    ];
}
