namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>A floating-point number of which each thread has its own copy.</summary>
internal sealed class OwnedFraction(BlockMemory memory)
{
    private readonly OwnedWords _word = memory.Allocate(1);

    public void Add(double by) => _word.Add(by);

    public double Total() => _word.TotalAsDouble();
}
