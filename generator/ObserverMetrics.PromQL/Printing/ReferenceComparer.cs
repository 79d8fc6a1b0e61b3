using System.Runtime.CompilerServices;

namespace ObserverMetrics.PromQL;

/// <summary>Tells expressions apart by identity: their own equality prints them.</summary>
internal sealed class ReferenceComparer : IEqualityComparer<PromQLExpression>
{
    public static readonly ReferenceComparer Instance = new();

    public bool Equals(PromQLExpression? x, PromQLExpression? y) => ReferenceEquals(x, y);

    public int GetHashCode(PromQLExpression obj) => RuntimeHelpers.GetHashCode(obj);
}
