using ObserverMetrics.Runtime.Recording.Folding;
using ObserverMetrics.Runtime.Summaries;
using ObserverMetrics.Runtime.Timing;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>One series of a gauge; it appears with its first value.</summary>
public sealed class GaugeCell : ICell, IFolded
{
    // A NaN that no calculation gives. Value and presence are one word, so that nobody sees one without the other.
    private const long NoValue = 0x7FF8_6F62_7365_7276;

    private Gauge.Child _child = null!;
    private bool _isPublished;
    private PaddedWord _value = new() { Value = NoValue };

    /// <param name="initial">Its value from the start on.</param>
    internal GaugeCell(double? initial = null)
    {
        if (initial is { } value)
            Set(value);
    }

    /// <summary>The value, or null before the first one.</summary>
    public double? Value
    {
        get
        {
            var word = Volatile.Read(ref _value.Value);
            return word == NoValue ? null : BitConverter.Int64BitsToDouble(word);
        }
    }

    /// <summary>Sets the value.</summary>
    public void Set(double value) => Volatile.Write(ref _value.Value, WordOf(value));

    /// <summary>Sets the value to a time, in seconds since 1970.</summary>
    public void Set(DateTimeOffset value) => Set((value - DateTimeOffset.UnixEpoch).TotalSeconds);

    /// <summary>Adds to the value; a gauge without one starts at zero.</summary>
    public void Add(double by)
    {
        var seen = Volatile.Read(ref _value.Value);
        while (true)
        {
            var before = seen == NoValue ? 0 : BitConverter.Int64BitsToDouble(seen);
            var found = Interlocked.CompareExchange(ref _value.Value, WordOf(before + by), seen);
            if (found == seen)
                return;

            seen = found;
        }
    }

    /// <summary>Adds one now and takes it away when the result is disposed.</summary>
    public GaugeTracker Track() => new(this);

    /// <inheritdoc/>
    public double? Read(SeriesPart part) => Value;

    /// <summary>Says where the value goes.</summary>
    internal void Attach(Gauge.Child child) => _child = child;

    /// <summary>Takes the series out of the exposition until its next value.</summary>
    internal void Hide() => Volatile.Write(ref _value.Value, NoValue);

    bool IFolded.Prepare()
    {
        if (Value is null && !_isPublished)
            return false;

        _ = _child.GetType();
        return true;
    }

    void IFolded.Fold()
    {
        var value = Value;
        if (value is { } present)
            _child.Set(present);
        else
            _child.Unpublish();

        _isPublished = value is not null;
    }

    private static long WordOf(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
