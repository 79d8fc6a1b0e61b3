using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>The series of a test.</summary>
internal sealed class SeriesStore(IEnumerable<TimeSeries> series)
{
    private readonly List<TimeSeries> _series = [.. series];

    public void Add(IEnumerable<TimeSeries> more) => _series.AddRange(more);

    public TimeSeries[] Select(VectorSelector selector) =>
        [.. _series.Where(one => (selector.Name is not { } name || one.Labels[LabelSet.MetricName] == name) && Matching.Fits(selector, one.Labels))];
}
