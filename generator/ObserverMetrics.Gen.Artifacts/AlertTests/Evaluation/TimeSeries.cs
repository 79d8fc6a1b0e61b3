namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>A sample; one that is stale ends its series until the next one.</summary>
/// <param name="Time">Milliseconds since the start.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsStale">Whether it marks that the series is gone.</param>
internal readonly record struct Sample(long Time, double Value, bool IsStale = false);

/// <summary>A series with its samples in the order of time.</summary>
internal sealed class TimeSeries(LabelSet labels)
{
    /// <summary>How old a sample may be that an instant selector still finds; Prometheus's default.</summary>
    public const long Lookback = 5 * 60 * 1000;

    private readonly List<Sample> _samples = [];

    public LabelSet Labels { get; } = labels;

    public void Add(Sample sample) => _samples.Add(sample);

    /// <summary>The value that an instant selector finds, or null.</summary>
    /// <param name="time">The time.</param>
    /// <param name="withStart">Whether a sample counts that is exactly as old as it may be.</param>
    public double? At(long time, bool withStart)
    {
        var index = FirstAfter(time) - 1;
        return index >= 0 && _samples[index] is { IsStale: false } sample && sample.Time > time - Lookback - (withStart ? 1 : 0) ? sample.Value : null;
    }

    /// <summary>The samples of a range that ends at a time, which belongs to it.</summary>
    public IReadOnlyList<Sample> Between(long start, long end, bool withStart)
    {
        var samples = new List<Sample>();
        for (var i = FirstAfter(withStart ? start - 1 : start); i < _samples.Count && _samples[i].Time <= end; i++)
        {
            if (!_samples[i].IsStale)
                samples.Add(_samples[i]);
        }

        return samples;
    }

    private int FirstAfter(long time)
    {
        var (low, high) = (0, _samples.Count);
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
