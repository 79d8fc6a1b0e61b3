using ObserverMetrics.Runtime.Recording.Folding;

namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>Gives the cells of a registry their words.</summary>
/// <remarks>
/// The cells that exist before the first recording, those of closed labels, share the main chunk, which a recording finds at
/// once. Later ones share small chunks, of which a thread has only those that it writes in.
/// </remarks>
internal sealed class BlockMemory
{
    /// <summary>The index of no word.</summary>
    public const int NoWord = -1;

    private const int MostWords = 512;

    private readonly object _allocating = new();
    private Chunk _next = new(MostWords);

    /// <summary>Those who have words, which are brought at a scrape.</summary>
    public FoldedCells Folded { get; } = new();

    /// <summary>What the cells share that exist before the first recording.</summary>
    public MainChunk Main { get; } = new();

    /// <summary>Sets words of the main chunk aside, at zero in every block; <see cref="NoWord"/> where there is no room, and after the first recording.</summary>
    public int Reserve(int words) => Main.TryAllocate(words, out var first) ? first : NoWord;

    /// <summary>Words that were set aside in the main chunk.</summary>
    public OwnedWords InMain(int first) => OwnedWords.InMain(Main, first);

    /// <summary>Sets words of a small chunk aside, next to each other, at zero in every block.</summary>
    public OwnedWords Allocate(int words)
    {
        lock (_allocating)
        {
            int first;
            while (!_next.TryAllocate(words, out first))
                _next = new Chunk(MostWords);

            return OwnedWords.Elsewhere(_next, first);
        }
    }
}
