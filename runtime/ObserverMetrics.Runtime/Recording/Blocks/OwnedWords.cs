using System.Runtime.CompilerServices;

namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>A few words next to each other, of which each block has its own copy.</summary>
internal struct OwnedWords
{
    private const int NotInMain = int.MaxValue;

    private readonly Chunk _chunk;
    private readonly int _first;
    private readonly bool _isInMain;

    private OwnedWords(Chunk chunk, int first, bool isInMain)
    {
        _chunk = chunk;
        _first = first;
        _isInMain = isInMain;
    }

    /// <summary>No words at all.</summary>
    public static OwnedWords None => default(OwnedWords) with { FirstInMain = NotInMain };

    /// <summary>Whether these are none.</summary>
    public readonly bool IsNone => _chunk is null;

    /// <summary>The index of the first word in the main chunk; beyond its end where the words are elsewhere, or not open.</summary>
    public int FirstInMain { readonly get; private set; } = NotInMain;

    /// <summary>All copies at this moment.</summary>
    public readonly Copies All => new(this);

    /// <summary>Words in the main chunk.</summary>
    public static OwnedWords InMain(Chunk chunk, int first) => new(chunk, first, isInMain: true);

    /// <summary>Words in another chunk.</summary>
    public static OwnedWords Elsewhere(Chunk chunk, int first) => new(chunk, first, isInMain: false);

    /// <summary>Lets those who have a block find the words in its main chunk.</summary>
    public void Open() => FirstInMain = _isInMain ? _first : NotInMain;

    /// <summary>Adds to the first word; false where it is not found in the main chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryAdd(long by, ThreadBlock block)
    {
        var main = block.Main;
        var first = FirstInMain;
        if ((uint)first >= (uint)main.Length)
            return false;

        Add(ref main[first], by);
        return true;
    }

    /// <summary>Adds to the first word, wherever it is.</summary>
    public readonly void Add(long by, ThreadBlock block) => Add(ref First(block), by);

    /// <summary>Adds to the first word, which holds a floating-point number.</summary>
    public readonly void Add(double by, ThreadBlock block)
    {
        ref var word = ref First(block);
        Volatile.Write(ref word, BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(word) + by));
    }

    /// <summary>The first word in a block.</summary>
    public readonly ref long First(ThreadBlock block) => ref _chunk.Copy(block.Number)[_first];

    /// <summary>A word in a copy.</summary>
    public readonly ref long WordOf(long[] copy, int index) => ref copy[_first + index];

    /// <summary>The total of the first word.</summary>
    public readonly long Total()
    {
        var total = 0L;
        foreach (var copy in All)
            total += Volatile.Read(ref WordOf(copy, 0));

        return total;
    }

    /// <summary>The total of the first word, which holds a floating-point number.</summary>
    public readonly double TotalAsDouble()
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
