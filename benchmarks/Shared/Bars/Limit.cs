using System.Globalization;

namespace ObserverMetrics.Benchmarks.Bars;

/// <summary>What a measured figure has to reach, or must not exceed.</summary>
internal sealed record Limit(double Value, bool IsUpper)
{
    public static Limit AtLeast(double value) => new(value, false);

    public static Limit AtMost(double value) => new(value, true);

    public bool Admits(double figure) => IsUpper ? figure <= Value : figure >= Value;

    public override string ToString() => (IsUpper ? "≤ " : "≥ ") + Value.ToString("0.###", CultureInfo.InvariantCulture);
}
