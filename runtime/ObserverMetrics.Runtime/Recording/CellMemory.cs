using System.Runtime.CompilerServices;
using ObserverMetrics.Runtime.Recording.Blocks;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>Decides when a cell gets words of its own.</summary>
/// <remarks>
/// To bring a total to prometheus-net at a scrape costs as much as a few dozen recordings save. So a series goes on recording
/// into prometheus-net's child until it has done so that often between two scrapes; of many thousands of series most never do.
/// </remarks>
/// <param name="blocks">Where the words come from.</param>
internal struct CellMemory(BlockMemory blocks)
{
    /// <summary>An index beyond the end of each main chunk.</summary>
    public const int NotInMain = int.MaxValue;

    private const int Often = 64;

    private int _reserved = BlockMemory.NoWord;
    private int _scrape;
    private int _recordings;

    /// <summary>Where the words come from.</summary>
    public readonly BlockMemory Blocks => blocks;

    /// <summary>The running thread's block.</summary>
    public readonly ThreadBlock Block => new(blocks.Main.PresentHere);

    /// <summary>The index of the first word in the main chunk; beyond its end where the words are elsewhere, or not in use.</summary>
    public int FirstInMain { readonly get; private set; } = NotInMain;

    /// <summary>Sets words aside in the main chunk, while there is room; before the first recording.</summary>
    public void Reserve(int words) => _reserved = blocks.Reserve(words);

    /// <summary>Counts a recording into prometheus-net's child; true where these have become many since the last scrape.</summary>
    /// <remarks>Threads that meet here may miscount, which matters to nobody.</remarks>
    public bool CountsAsOften()
    {
        var scrape = blocks.Folded.Scrapes;
        if (_scrape != scrape)
            (_scrape, _recordings) = (scrape, 0);

        return ++_recordings >= Often;
    }

    /// <summary>The words to use.</summary>
    public readonly OwnedWords Allocate(int words) => _reserved == BlockMemory.NoWord ? blocks.Allocate(words) : blocks.InMain(_reserved);

    /// <summary>Lets those who have a block find the words; once a scrape finds them, too.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Open(OwnedWords words) => FirstInMain = words.FirstInMain;
}
