using System.Text;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>The values that an open label of a metric has had so far; no more than its limit.</summary>
/// <param name="limit">The largest number of values.</param>
/// <param name="overflow">Counts recordings of further values.</param>
internal sealed class OpenValues(int limit, Counter.Child overflow)
{
    private readonly HashSet<string> _admitted = new(StringComparer.Ordinal);

    /// <summary>The value to record under: the given one while there is room, otherwise <see cref="Label.Other"/>.</summary>
    public string Admit(string? value)
    {
        if (value is null or Label.Other)
            return Label.Other;

        lock (_admitted)
        {
            if (_admitted.Contains(value))
                return value;

            if (_admitted.Count < limit)
            {
                _admitted.Add(value);
                return value;
            }
        }

        overflow.Inc();
        return Label.Other;
    }

    /// <summary>The text as UTF-8 can carry it: what is not well-formed would otherwise give two series with one name.</summary>
    public static string WellFormed(string value) =>
        IsWellFormed(value) ? value : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));

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
