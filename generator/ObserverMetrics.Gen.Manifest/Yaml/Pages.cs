namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>A list that grows by arrays of one length: nothing in it moves, and none of the arrays is large.</summary>
internal sealed class Pages<T>
{
    private const int Bits = 10;
    private const int Length = 1 << Bits;

    private readonly List<T[]> _pages = [];

    public int Count { get; private set; }

    public ref readonly T this[int index] => ref _pages[index >> Bits][index & (Length - 1)];

    /// <summary>Appends an item.</summary>
    /// <returns>Its index.</returns>
    public int Add(in T item)
    {
        if (Count == _pages.Count << Bits)
            _pages.Add(new T[Length]);

        _pages[Count >> Bits][Count & (Length - 1)] = item;
        return Count++;
    }
}
