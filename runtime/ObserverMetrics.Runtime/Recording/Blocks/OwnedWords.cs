using System.Runtime.CompilerServices;

namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>A few words next to each other, of which each thread has its own copy.</summary>
/// <param name="chunk">Where they are.</param>
/// <param name="first">The index of the first one.</param>
internal readonly struct OwnedWords(Chunk chunk, int first)
{
    private readonly Chunk _chunk = chunk;
    private readonly int _first = first;

    /// <summary>No words: <see cref="TryAdd(long, int)"/> fails for ever.</summary>
    public static OwnedWords None => new(Chunk.None, 0);

    /// <summary>All copies at this moment.</summary>
    public Copies All => new(this);

    /// <summary>Adds one to the first word of the running thread's copy; false where the copy is yet to be made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAdd(long by, int thread)
    {
        var own = _chunk.Own(thread);
        var first = _first;
        if ((uint)first >= (uint)own.Length)
            return false;

        Add(ref own[first], by);
        return true;
    }

    /// <summary>Adds to the first word of the running thread's copy.</summary>
    public void Add(long by) => Add(ref _chunk.MakeOwn()[_first], by);

    /// <summary>Adds to the first word of the running thread's copy, which holds a floating-point number.</summary>
    public void Add(double by)
    {
        var own = _chunk.Own(ThreadNumber.Current);
        if (own.Length == 0)
            own = _chunk.MakeOwn();

        ref var word = ref own[_first];
        Volatile.Write(ref word, BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(word) + by));
    }

    /// <summary>The running thread's copy, or an empty array where it is yet to be made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long[] Own(int thread) => _chunk.Own(thread);

    /// <summary>The running thread's copy; made if there is none.</summary>
    public long[] MakeOwn() => _chunk.MakeOwn();

    /// <summary>A word in a copy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref long WordOf(long[] copy, int index) => ref copy[_first + index];

    /// <summary>The total of the first word.</summary>
    public long Total()
    {
        var total = 0L;
        foreach (var copy in All)
            total += Volatile.Read(ref WordOf(copy, 0));

        return total;
    }

    /// <summary>The total of the first word, which holds a floating-point number.</summary>
    public double TotalAsDouble()
    {
        var total = 0.0;
        foreach (var copy in All)
            total += BitConverter.Int64BitsToDouble(Volatile.Read(ref WordOf(copy, 0)));

        return total;
    }

    // Volatile only for the readers, and because in a 32-bit process a plain write would not be atomic.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref long word, long by) => Volatile.Write(ref word, word + by);

    /// <summary>Walks over the copies.</summary>
    public ref struct Copies(OwnedWords words)
    {
        private readonly ReadOnlySpan<long[]> _copies = words._chunk.Copies;
        private int _next;

        public long[] Current { get; private set; } = [];

        public readonly Copies GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_next < _copies.Length)
            {
                Current = _copies[_next++];
                if (Current.Length > 0)
                    return true;
            }

            return false;
        }
    }
}
