using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

/// <summary>The series of a recording. One that the expression no longer gives ends with a stale sample.</summary>
internal sealed class RecordedSeries(string name, SeriesStore store)
{
    private HashSet<TimeSeries> _before = [];

    public void Add(IEnumerable<Element> elements, long time)
    {
        var now = new HashSet<TimeSeries>();
        foreach (var element in elements)
        {
            var series = store.GetOrAdd(element.Labels.With(LabelSet.MetricName, name));
            if (now.Add(series))
                series.Add(new Sample(time, element.Value));
        }

        foreach (var series in _before.Where(series => !now.Contains(series)))
            series.Add(new Sample(time, 0, IsStale: true));

        _before = now;
    }
}
