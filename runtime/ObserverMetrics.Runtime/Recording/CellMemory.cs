using System.Diagnostics.CodeAnalysis;
using ObserverMetrics.Runtime.Recording.Blocks;
using ObserverMetrics.Runtime.Recording.Folding;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>The words of a cell, which it takes into use when it is recorded often.</summary>
/// <remarks>
/// To bring a total to prometheus-net at a scrape costs as much as a few dozen recordings save. So a series goes on recording
/// into prometheus-net's child until it has done so that often between two scrapes; of many thousands of series most never do.
/// </remarks>
/// <param name="memory">Where the words come from.</param>
/// <param name="folded">Those whose words are brought at a scrape.</param>
/// <param name="count">How many words it takes.</param>
internal struct CellMemory(BlockMemory memory, FoldedCells folded, int count)
{
    private const int Often = 64;

    private OwnedWords _words = OwnedWords.None;
    private bool _isInUse;
    private int _scrape;
    private int _recordings;

    /// <summary>Where the words come from.</summary>
    public readonly BlockMemory Blocks => memory;

    /// <summary>The words; those in the main chunk are not found there before they are in use.</summary>
    [UnscopedRef]
    public readonly ref readonly OwnedWords Words => ref _words;

    /// <summary>Whether recordings go into the words.</summary>
    public readonly bool IsInUse => Volatile.Read(in _isInUse);

    /// <summary>Sets words aside in the main chunk, while there is room; before the first recording.</summary>
    public void Reserve() => _words = memory.Reserve(count);

    /// <summary>Counts a recording into prometheus-net's child; true where these have become many since the last scrape.</summary>
    /// <remarks>Threads that meet here may miscount, which matters to nobody.</remarks>
    public bool CountsAsOften()
    {
        if (_scrape != folded.Scrapes)
            (_scrape, _recordings) = (folded.Scrapes, 0);

        return ++_recordings >= Often;
    }

    /// <summary>Takes the words into use.</summary>
    public void Use(IFolded cell)
    {
        lock (memory)
        {
            if (_isInUse)
                return;

            if (_words.IsNone)
                _words = memory.Allocate(count);

            // From here on others may write into the words.
            folded.Add(cell);
            Volatile.Write(ref _isInUse, true);
            _words.Open();
        }
    }

    /// <summary>Brings what the words have to prometheus-net now, without a scrape.</summary>
    public readonly void Bring(IFolded cell)
    {
        if (IsInUse)
            folded.Bring(cell);
    }
}
