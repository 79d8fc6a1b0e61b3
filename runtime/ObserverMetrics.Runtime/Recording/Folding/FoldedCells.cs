namespace ObserverMetrics.Runtime.Recording.Folding;

/// <summary>All cells of a registry that record by themselves.</summary>
/// <remarks>Scrapes may run at the same time, and each folds: one after the other, so that no recording is counted twice.</remarks>
internal sealed class FoldedCells
{
    // To bring a total takes an interlocked operation, which waits for all reads before it. Of many series most are not in the
    // processor's caches; a few at a time are brought there first, all at once.
    private const int AtOnce = 16;

    private readonly object _folding = new();
    private readonly object _adding = new();
    private readonly IFolded[] _changed = new IFolded[AtOnce];
    private IFolded[] _cells = new IFolded[16];
    private int _count;
    private int _scrapes = 1;

    /// <summary>How often all have been brought.</summary>
    public int Scrapes => _scrapes;

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
            _scrapes++;
            var changed = 0;
            foreach (var cell in Present())
            {
                if (!cell.Prepare())
                    continue;

                _changed[changed++] = cell;
                if (changed == AtOnce)
                    Bring(ref changed);
            }

            Bring(ref changed);
        }
    }

    /// <summary>Brings one cell's recordings, if it has words.</summary>
    public void Bring(IFolded? cell)
    {
        if (cell is null)
            return;

        lock (_folding)
        {
            if (cell.Prepare())
                cell.Fold();
        }
    }

    private void Bring(ref int changed)
    {
        foreach (var cell in _changed.AsSpan(0, changed))
            cell.Fold();

        changed = 0;
    }

    // A cell that is added later has its turn at the next scrape; cells are never taken out.
    private ReadOnlySpan<IFolded> Present()
    {
        lock (_adding)
            return _cells.AsSpan(0, _count);
    }
}
