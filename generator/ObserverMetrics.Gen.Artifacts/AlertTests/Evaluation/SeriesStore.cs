using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>All series of a test, by their labels.</summary>
internal sealed class SeriesStore
{
    private readonly Dictionary<string, List<TimeSeries>> _byName = new(StringComparer.Ordinal);

    public TimeSeries GetOrAdd(LabelSet labels)
    {
        var name = labels[LabelSet.MetricName];
        if (!_byName.TryGetValue(name, out var series))
            _byName.Add(name, series = []);

        var found = series.Find(candidate => candidate.Labels.Equals(labels));
        if (found is null)
            series.Add(found = new TimeSeries(labels));

        return found;
    }

    public IEnumerable<TimeSeries> Select(VectorSelector selector)
    {
        if (selector.Name is { } name)
            return _byName.TryGetValue(name, out var series) ? series.Where(one => Matching.Fits(selector, one.Labels)) : [];

        return _byName.Values.SelectMany(all => all).Where(one => Matching.Fits(selector, one.Labels));
    }
}
