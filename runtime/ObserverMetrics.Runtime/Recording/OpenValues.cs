using System.Collections.Concurrent;
using System.Text;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>The values that an open label of a metric has had so far; no more than its limit.</summary>
/// <param name="limit">The largest number of values.</param>
/// <param name="overflow">Counts recordings of further values.</param>
internal sealed class OpenValues(int limit, CounterCell overflow)
{
    private readonly ConcurrentDictionary<string, bool> _admitted = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The value to record under: the given one while there is room, otherwise <see cref="Label.Other"/>.</summary>
    public string Admit(string? value)
    {
        if (value is null or Label.Other)
            return Label.Other;

        // Without a lock where it counts: a flood of new values, all of them beyond the limit.
        if (_admitted.ContainsKey(value) || (Volatile.Read(ref _count) < limit && TryAdd(value)))
            return value;

        overflow.Increment();
        return Label.Other;
    }

    /// <summary>The text as UTF-8 can carry it: what is not well-formed would otherwise give two series with one name.</summary>
    public static string WellFormed(string value) =>
        IsWellFormed(value) ? value : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));

    private bool TryAdd(string value)
    {
        lock (_admitted)
        {
            if (_count < limit && _admitted.TryAdd(value, true))
                _count++;

            return _admitted.ContainsKey(value);
        }
    }

    private static bool IsWellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
                continue;

            if (!char.IsSurrogatePair(value, i))
                return false;

            i++;
        }

        return true;
    }
}
