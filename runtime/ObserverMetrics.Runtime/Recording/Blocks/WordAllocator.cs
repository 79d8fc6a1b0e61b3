namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>Gives the cells of a registry their words; neighbours share a chunk.</summary>
internal sealed class WordAllocator
{
    private const int ChunkWords = 512;

    // A cache line of 64 bytes at both ends, so that no two threads write into the same one.
    private const int Padding = 8;

    private readonly object _gate = new();
    private Chunk _chunk = Chunk.None;
    private int _next;
    private int _end;

    /// <summary>Sets words aside, next to each other, at zero for all threads.</summary>
    public OwnedWords Allocate(int words)
    {
        lock (_gate)
        {
            if (_next + words > _end)
            {
                var size = Math.Max(ChunkWords, words + (2 * Padding));
                _chunk = new Chunk(size);
                _next = Padding;
                _end = size - Padding;
            }

            var allocated = new OwnedWords(_chunk, _next);
            _next += words;
            return allocated;
        }
    }
}
