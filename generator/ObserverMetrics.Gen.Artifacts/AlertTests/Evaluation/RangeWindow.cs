namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>The samples of one series in a range.</summary>
/// <param name="samples">The series' samples.</param>
/// <param name="first">The index of the first one in the range.</param>
/// <param name="count">How many are in it.</param>
/// <param name="start">Where the range begins.</param>
/// <param name="end">Where the range ends.</param>
/// <param name="now">The time of the evaluation, which an offset puts behind the end.</param>
internal readonly struct RangeWindow(Sample[] samples, int first, int count, long start, long end, long now)
{
    public int Count { get; } = count;

    public long Start { get; } = start;

    public long End { get; } = end;

    public long Now { get; } = now;

    public double Seconds => (End - Start) / 1000d;

    public Sample First => samples[first];

    public Sample Last => samples[first + Count - 1];

    public Sample this[int index] => samples[first + index];

    /// <summary>How many neighbours are as asked.</summary>
    public int CountPairs(Func<double, double, bool> predicate)
    {
        var found = 0;
        for (var i = first + 1; i < first + Count; i++)
            found += predicate(samples[i - 1].Value, samples[i].Value) ? 1 : 0;

        return found;
    }

    public IReadOnlyList<double> Values()
    {
        var values = new double[Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = this[i].Value;

        return values;
    }
}
