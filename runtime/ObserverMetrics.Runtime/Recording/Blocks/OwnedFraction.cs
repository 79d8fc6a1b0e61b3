namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>A floating-point number of which each thread has its own copy.</summary>
internal sealed class OwnedFraction(BlockTable table)
{
    private readonly OwnedWords _word = table.Allocate(1);

    public void Add(double by) => _word.Add(_word.Own ?? _word.MakeOwn(), by);

    public double Total() => _word.TotalAsDouble();
}
