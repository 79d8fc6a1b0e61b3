using System.Runtime.CompilerServices;

namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>Words of 64 bits of which each block has its own copy; the total is the sum over the copies.</summary>
/// <remarks>
/// A copy is made when a word of the chunk is first written in its block, and is never moved. A finished thread's copy keeps its
/// words and goes to the next thread that has its number.
/// </remarks>
/// <param name="most">How many words it takes, unless the first who asks needs more.</param>
internal class Chunk(int most)
{
    // A cache line of 64 bytes at both ends, so that no two threads write into the same one.
    private const int Padding = 8;

    private readonly object _making = new();
    private int _end = Padding;

    // By the block's number, which is never 0. Those that are not made yet are empty.
    private long[][] _copies = [[]];

    /// <summary>Whether there is a copy; from then on no words are set aside.</summary>
    protected bool IsMade { get; private set; }

    /// <summary>All copies at this moment, for reading; empty ones where there is none.</summary>
    public ReadOnlySpan<long[]> Copies => Volatile.Read(ref _copies);

    /// <summary>Sets words aside, next to each other and at zero; false where there is no room, or where the first copy has been made.</summary>
    public bool TryAllocate(int words, out int first)
    {
        lock (_making)
        {
            first = _end;
            if (IsMade || (_end > Padding && _end + words > most))
                return false;

            _end += words;
            return true;
        }
    }

    /// <summary>The copy that the running thread may write; empty if there is none.</summary>
    public long[] Present
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => PresentIn(BlockNumber.Current);
    }

    /// <summary>The copy that the running thread may write; made if there is none.</summary>
    public long[] Own => Present is { Length: > 0 } copy ? copy : Make(BlockNumber.Current);

    /// <summary>The copy in a block; empty if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected long[] PresentIn(int block)
    {
        var copies = _copies;
        return (uint)block < (uint)copies.Length ? copies[block] : [];
    }

    /// <summary>The copy in a block; made if there is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    protected long[] Make(int block)
    {
        lock (_making)
        {
            IsMade = true;
            var copies = _copies;
            if (block >= copies.Length)
            {
                Array.Resize(ref copies, block + 1);
                Array.Fill(copies, [], _copies.Length, copies.Length - _copies.Length);
                Volatile.Write(ref _copies, copies);
            }

            if (copies[block].Length == 0)
                Volatile.Write(ref copies[block], new long[_end + Padding]);

            return copies[block];
        }
    }
}
