namespace ObserverMetrics.Runtime.Recording.Folding;

/// <summary>All cells of a registry that record by themselves.</summary>
/// <remarks>Scrapes may run at the same time, and each folds: one after the other, so that no recording is counted twice.</remarks>
internal sealed class FoldedCells
{
    // Folding is full of interlocked operations, each of which waits for all reads before it. Of many series most are not in
    // the processor's caches; a few at a time are brought there first, all at once.
    private const int AtOnce = 16;

    private readonly object _folding = new();
    private readonly object _adding = new();
    private IFolded[] _cells = new IFolded[16];
    private int _count;

    public void Add(IFolded cell)
    {
        lock (_adding)
        {
            if (_count == _cells.Length)
                Array.Resize(ref _cells, _count * 2);

            _cells[_count++] = cell;
        }
    }

    /// <summary>Brings all recordings to prometheus-net.</summary>
    public void Fold()
    {
        lock (_folding)
        {
            var cells = Present();
            for (var start = 0; start < cells.Length; start += AtOnce)
            {
                var batch = cells.Slice(start, Math.Min(AtOnce, cells.Length - start));
                foreach (var cell in batch)
                    cell.Touch();

                foreach (var cell in batch)
                    cell.Fold();
            }
        }
    }

    // A cell that is added later has its turn at the next scrape; cells are never taken out.
    private ReadOnlySpan<IFolded> Present()
    {
        lock (_adding)
            return _cells.AsSpan(0, _count);
    }
}
