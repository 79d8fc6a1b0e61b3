using System.Collections.Concurrent;
using System.Globalization;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>The values that an open label of a metric has had so far; no more than its limit.</summary>
/// <remarks>Who is full allocates nothing: a client that sends new values for ever costs neither memory nor garbage.</remarks>
/// <param name="limit">The largest number of values.</param>
/// <param name="overflow">Counts recordings of further values.</param>
internal sealed class OpenValues(int limit, CounterCell overflow)
{
    private readonly ConcurrentDictionary<string, string> _admitted = new(WellFormedText.Comparer);

    /// <summary>Those of the values that are whole numbers, to find them without their text.</summary>
    private readonly ConcurrentDictionary<long, string> _numbers = new();
    private int _count;

    /// <summary>The value to record under: the given one, well-formed, while there is room, otherwise <see cref="Label.Other"/>.</summary>
    public string Admit(string? value)
    {
        if (value is null or Label.Other)
            return Label.Other;

        return _admitted.TryGetValue(value, out var admitted) ? admitted : HasRoom ? Add(value) : Overflow();
    }

    /// <inheritdoc cref="Admit(string?)"/>
    public string Admit(long value)
    {
        if (_numbers.TryGetValue(value, out var admitted))
            return admitted;

        return HasRoom ? Add(value.ToString(CultureInfo.InvariantCulture)) : Overflow();
    }

    // Read without a lock where it counts: a flood of new values, all of them beyond the limit.
    private bool HasRoom => Volatile.Read(ref _count) < limit;

    private string Add(string value)
    {
        var text = WellFormedText.Of(value);
        lock (_admitted)
        {
            if (!_admitted.ContainsKey(text))
            {
                if (_count == limit)
                    return Overflow();

                // A number is found by either, hence it is there before the text is.
                if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text)
                    _numbers[number] = text;
                _admitted[text] = text;
                _count++;
            }
        }

        return text;
    }

    private string Overflow()
    {
        overflow.Increment();
        return Label.Other;
    }
}
