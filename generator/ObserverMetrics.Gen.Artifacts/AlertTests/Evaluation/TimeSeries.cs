namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>A series with its samples in the order of time.</summary>
internal sealed class TimeSeries(LabelSet labels)
{
    /// <summary>How old a sample may be that an instant selector still finds; Prometheus's default.</summary>
    public const long Lookback = 5 * 60 * 1000;

    private Sample[] _samples = new Sample[16];
    private int _count;

    public LabelSet Labels { get; } = labels;

    public void Clear() => _count = 0;

    public void Add(long time, double value)
    {
        if (_count == _samples.Length)
            Array.Resize(ref _samples, 2 * _count);

        _samples[_count++] = new Sample(time, value, Gone: long.MaxValue);
    }

    /// <summary>Marks that the series is gone until its next sample.</summary>
    public void End(long time) => _samples[_count - 1] = _samples[_count - 1] with { Gone = time };

    /// <summary>The value that an instant selector finds, or null.</summary>
    public double? At(Moment at)
    {
        var index = FirstAfter(at.Time) - 1;
        return index >= 0 && _samples[index] is var sample && at.Time < sample.Gone && sample.Time > at.Time - Lookback - (at.WithStart ? 1 : 0) ? sample.Value : null;
    }

    /// <summary>The samples of a range that ends at a time, which belongs to it.</summary>
    public RangeWindow Between(long start, long end, Moment now)
    {
        var first = FirstAfter(now.WithStart ? start - 1 : start);
        return new RangeWindow(_samples, first, Math.Max(0, FirstAfter(end) - first), start, end, now.Time);
    }

    private int FirstAfter(long time)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_samples[middle].Time <= time)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>A sample.</summary>
/// <param name="Time">Milliseconds since the start.</param>
/// <param name="Value">Its value.</param>
/// <param name="Gone">When its series ended behind it.</param>
internal readonly record struct Sample(long Time, double Value, long Gone);
