using System.Runtime.CompilerServices;

namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>Words of 64 bits of which each thread has its own copy, which it alone writes; the total is the sum over the copies.</summary>
/// <remarks>
/// A copy is made when its thread first writes a word of the chunk, and is never moved. A finished thread's copy keeps its words
/// and goes to the next thread with that number.
/// </remarks>
/// <param name="words">How many words.</param>
internal sealed class Chunk(int words)
{
    private readonly object _gate = new();

    // By the thread's number; none is 0. A thread without a copy has an empty one, which saves the fast path a check.
    private long[][] _copies = [[]];

    /// <summary>A chunk without words, so that every copy is empty for ever.</summary>
    public static Chunk None { get; } = new(0);

    /// <summary>All copies at this moment, for reading; empty ones for threads without.</summary>
    public ReadOnlySpan<long[]> Copies => Volatile.Read(ref _copies);

    /// <summary>The copy of the running thread; empty where it is yet to be made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long[] Own(int thread)
    {
        var copies = _copies;
        return (uint)thread < (uint)copies.Length ? copies[thread] : copies[0];
    }

    /// <summary>The copy of the running thread; made if there is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public long[] MakeOwn()
    {
        var thread = ThreadNumber.Claim();
        lock (_gate)
        {
            var copies = _copies;
            if (thread >= copies.Length)
            {
                Array.Resize(ref copies, thread + 1);
                Array.Fill(copies, copies[0], _copies.Length, copies.Length - _copies.Length);
                Volatile.Write(ref _copies, copies);
            }

            if (copies[thread].Length == 0)
                Volatile.Write(ref copies[thread], new long[words]);

            return copies[thread];
        }
    }
}
