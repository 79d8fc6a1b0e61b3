namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>A floating-point number of which each thread has its own copy.</summary>
internal sealed class OwnedFraction(WordAllocator words)
{
    private readonly OwnedWords _word = words.Allocate(1);

    public void Add(double by) => _word.Add(by);

    public double Total() => _word.TotalAsDouble();
}
