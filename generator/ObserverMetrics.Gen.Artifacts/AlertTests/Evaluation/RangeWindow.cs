namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>The samples of one series in a range.</summary>
/// <param name="Labels">The series.</param>
/// <param name="Samples">Its samples in the range, at least one.</param>
/// <param name="Start">Where the range begins.</param>
/// <param name="End">Where the range ends.</param>
/// <param name="Now">The time of the evaluation, which an offset puts behind the end.</param>
internal sealed record RangeWindow(LabelSet Labels, IReadOnlyList<Sample> Samples, long Start, long End, long Now)
{
    public double Seconds => (End - Start) / 1000d;

    public IEnumerable<double> Values => Samples.Select(sample => sample.Value);

    public Sample First => Samples[0];

    public Sample Last => Samples[Samples.Count - 1];
}
