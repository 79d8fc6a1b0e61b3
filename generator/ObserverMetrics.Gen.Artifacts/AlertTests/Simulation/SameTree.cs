using System.Runtime.CompilerServices;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

/// <summary>Compares expressions by reference: parts of a whole may have the same text, and to compare texts is dear.</summary>
internal sealed class SameTree : IEqualityComparer<PromQLExpression>
{
    public static SameTree Comparer { get; } = new();

    public bool Equals(PromQLExpression? x, PromQLExpression? y) => ReferenceEquals(x, y);

    public int GetHashCode(PromQLExpression obj) => RuntimeHelpers.GetHashCode(obj);
}
