namespace ObserverMetrics.Runtime.Benchmarks.Recording;

/// <summary>Something to record, as often as one asks.</summary>
/// <param name="Name">What it is called in the tables.</param>
/// <param name="Prepare">Registers what it needs in a registry of its own, and gives the loop.</param>
internal sealed record Operation(string Name, Func<Action<int>> Prepare)
{
    public override string ToString() => Name;
}
