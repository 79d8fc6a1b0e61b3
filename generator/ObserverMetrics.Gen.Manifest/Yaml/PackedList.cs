using System.Collections;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>What a collection holds, each made when it is asked for, and again when it is asked for again.</summary>
/// <param name="read">Makes the one of a number.</param>
/// <param name="first">The number of the first.</param>
/// <param name="count">How many there are.</param>
internal sealed class PackedList<T>(Func<int, T> read, int first, int count) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] => read(first + index);

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return read(first + i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
