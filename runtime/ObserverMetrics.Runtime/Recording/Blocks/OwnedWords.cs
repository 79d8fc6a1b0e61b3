namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>A few words next to each other, of which each block has its own copy.</summary>
internal readonly struct OwnedWords
{
    private readonly Chunk _chunk;
    private readonly int _first;

    private OwnedWords(Chunk chunk, int first, int firstInMain)
    {
        _chunk = chunk;
        _first = first;
        FirstInMain = firstInMain;
    }

    /// <summary>The index of the first word in the main chunk; beyond its end where the words are elsewhere.</summary>
    public int FirstInMain { get; }

    /// <summary>All copies at this moment.</summary>
    public Copies All => new(this);

    /// <summary>Words in the main chunk.</summary>
    public static OwnedWords InMain(Chunk chunk, int first) => new(chunk, first, first);

    /// <summary>Words in another chunk.</summary>
    public static OwnedWords Elsewhere(Chunk chunk, int first) => new(chunk, first, CellMemory.NotInMain);

    /// <summary>Adds to the running thread's first word.</summary>
    public void Add(long by) => ThreadBlock.Add(ref First, by);

    /// <summary>Adds to the running thread's first word, which holds a floating-point number.</summary>
    public void Add(double by)
    {
        ref var word = ref First;
        Volatile.Write(ref word, BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(word) + by));
    }

    /// <summary>The running thread's first word.</summary>
    public ref long First => ref _chunk.Own[_first];

    /// <summary>A word in a copy.</summary>
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
