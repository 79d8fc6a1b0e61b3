using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

/// <summary>The series of a recording. One that the expression no longer gives ends.</summary>
internal sealed class RecordedSeries
{
    private readonly BoundVector _vector;
    private readonly LabelGroups _elements;
    private readonly TimeSeries[] _series;
    private readonly bool[] _wereThere;

    public RecordedSeries(string name, BoundVector vector)
    {
        _vector = vector;
        _elements = new LabelGroups(vector.Labels, labels => labels.With(LabelSet.MetricName, name));
        _series = [.. _elements.Labels.Select(labels => new TimeSeries(labels))];
        _wereThere = new bool[_series.Length];
    }

    public IReadOnlyList<TimeSeries> All => _series;

    public void Clear(int steps)
    {
        Array.ForEach(_series, series => series.Clear(steps));
        Array.Clear(_wereThere, 0, _wereThere.Length);
    }

    public void Evaluate(Moment at)
    {
        var values = _vector.At(at);
        for (var i = 0; i < _series.Length; i++)
        {
            var value = Array.FindIndex(_elements.Members[i], element => values[element] is not null) is >= 0 and var first ? values[_elements.Members[i][first]] : null;
            if (value is { } there)
                _series[i].Add(at.Time, there);
            else if (_wereThere[i])
                _series[i].End(at.Time);

            _wereThere[i] = value is not null;
        }
    }
}
