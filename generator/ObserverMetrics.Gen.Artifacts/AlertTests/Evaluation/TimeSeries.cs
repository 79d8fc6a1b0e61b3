namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>A series with its samples in the order of time.</summary>
internal sealed class TimeSeries(LabelSet labels)
{
    /// <summary>How old a sample may be that an instant selector still finds; Prometheus's default.</summary>
    public const long Lookback = 5 * 60 * 1000;

    private const int FewestSamples = 16;

    private readonly List<(int Index, long Time)> _ends = [];
    private Sample[] _samples = [];
    private int _count;

    public LabelSet Labels { get; } = labels;

    /// <summary>Drops all samples.</summary>
    /// <param name="expected">How many will follow.</param>
    public void Clear(int expected)
    {
        _count = 0;
        _ends.Clear();
        if (_samples.Length < expected)
            _samples = new Sample[expected];
    }

    public void Add(long time, double value)
    {
        if (_count == _samples.Length)
            Array.Resize(ref _samples, Math.Max(FewestSamples, 2 * _count));

        _samples[_count++] = new Sample(time, value);
    }

    /// <summary>Marks that the series is gone until its next sample.</summary>
    public void End(long time) => _ends.Add((_count - 1, time));

    /// <summary>The value that an instant selector finds, or null.</summary>
    public double? At(Moment at)
    {
        var index = FirstAfter(at.Time) - 1;
        return index >= 0 && _samples[index] is var sample && !HasEnded(index, at.Time) && sample.Time > at.Time - Lookback - (at.WithStart ? 1 : 0) ? sample.Value : null;
    }

    /// <summary>The samples of a range that ends at a time, which belongs to it.</summary>
    public RangeWindow Between(long start, long end, Moment now)
    {
        var first = FirstAfter(now.WithStart ? start - 1 : start);
        return new RangeWindow(_samples, first, Math.Max(0, FirstAfter(end) - first), start, end, now.Time);
    }

    private bool HasEnded(int index, long time)
    {
        foreach (var end in _ends)
        {
            if (end.Index == index && end.Time <= time)
                return true;
        }

        return false;
    }

    private int FirstAfter(long time)
    {
        if (_count == 0 || time < _samples[0].Time)
            return 0;

        // Most series have a sample at each interval; a few are missing in others.
        var guess = _count == 1 ? 1 : (int)Math.Min(_count, ((time - _samples[0].Time) / (_samples[1].Time - _samples[0].Time)) + 1);
        while (guess > 0 && _samples[guess - 1].Time > time)
            guess--;

        while (guess < _count && _samples[guess].Time <= time)
            guess++;

        return guess;
    }
}

/// <summary>A sample.</summary>
/// <param name="Time">Milliseconds since the start.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct Sample(long Time, double Value);
