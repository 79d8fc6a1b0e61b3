using System.Runtime.CompilerServices;

namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>A few words next to each other, of which each thread has its own copy.</summary>
internal readonly struct OwnedWords
{
    private readonly BlockTable _table;
    private readonly int _chunk;

    public OwnedWords(BlockTable table, int chunk, int first)
    {
        _table = table;
        _chunk = chunk;
        First = first;
    }

    /// <summary>No words, so that <see cref="Own"/> is null for ever.</summary>
    public static OwnedWords None(BlockTable table) => new(table, -1, 0);

    /// <summary>The index of the first word in its chunk.</summary>
    public int First { get; }

    /// <summary>The running thread's copy, or null where it is yet to be made.</summary>
    public long[]? Own
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => In(_table.Own);
    }

    /// <summary>The running thread's copy; made if there is none.</summary>
    public long[] MakeOwn() => _table.MakeOwn(_chunk);

    /// <summary>The copy in a block, or null where it is yet to be made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long[]? In(long[]?[] block)
    {
        var chunk = _chunk;
        return (uint)chunk < (uint)block.Length ? block[chunk] : null;
    }

    /// <summary>All copies at this moment.</summary>
    public Copies All => new(this, _table.Blocks);

    /// <summary>Adds to the first word of the running thread's copy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long[] own, long by)
    {
        ref var word = ref own[First];
        // Volatile only for its readers, and because in a 32-bit process a plain write would not be atomic.
        Volatile.Write(ref word, word + by);
    }

    /// <summary>Adds to the first word of the running thread's copy, which holds a floating-point number.</summary>
    public void Add(long[] own, double by)
    {
        ref var word = ref own[First];
        Volatile.Write(ref word, BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(word) + by));
    }

    /// <summary>The total of the first word.</summary>
    public long Total()
    {
        var total = 0L;
        foreach (var copy in All)
            total += Volatile.Read(ref copy[First]);

        return total;
    }

    /// <summary>The total of the first word, which holds a floating-point number.</summary>
    public double TotalAsDouble()
    {
        var total = 0.0;
        foreach (var copy in All)
            total += BitConverter.Int64BitsToDouble(Volatile.Read(ref copy[First]));

        return total;
    }

    /// <summary>Walks over the copies.</summary>
    public ref struct Copies(OwnedWords words, ReadOnlySpan<long[]?[]> blocks)
    {
        private readonly OwnedWords _words = words;
        private readonly ReadOnlySpan<long[]?[]> _blocks = blocks;
        private int _next;

        public long[] Current { get; private set; } = [];

        public readonly Copies GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_next < _blocks.Length)
            {
                if (_words.In(_blocks[_next++]) is { } copy)
                {
                    Current = copy;
                    return true;
                }
            }

            return false;
        }
    }
}
