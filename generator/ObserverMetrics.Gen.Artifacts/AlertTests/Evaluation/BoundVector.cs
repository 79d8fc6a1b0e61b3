namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>A number that an expression gives at a moment.</summary>
internal delegate double BoundScalar(Moment at);

/// <summary>An instant vector bound to series: the elements that it can have are known once and for all; which of them are there, and with which values, is asked at each moment.</summary>
/// <param name="labels">The labels of the elements.</param>
/// <param name="fill">Writes the value of each element, or null where it is not there.</param>
internal sealed class BoundVector(IReadOnlyList<LabelSet> labels, Action<Moment, double?[]> fill)
{
    private readonly double?[] _values = new double?[labels.Count];

    public IReadOnlyList<LabelSet> Labels { get; } = labels;

    /// <summary>The values, which hold until the next call.</summary>
    public double?[] At(Moment at)
    {
        fill(at, _values);
        return _values;
    }

    /// <summary>The vector with each value changed, and without the metric's name, as most operations leave it.</summary>
    /// <param name="prepare">Gives the change at a moment.</param>
    public BoundVector Select(Func<Moment, Func<double, double>> prepare) => new(Labels.WithoutName(), (at, result) =>
    {
        var (values, change) = (At(at), prepare(at));
        for (var i = 0; i < result.Length; i++)
            result[i] = values[i] is { } value ? change(value) : null;
    });
}

/// <summary>A range vector bound to series.</summary>
/// <param name="labels">The labels of the series that it can have.</param>
/// <param name="fill">Writes the samples of each series; none where it is not there.</param>
internal sealed class BoundRange(IReadOnlyList<LabelSet> labels, Action<Moment, RangeWindow[]> fill)
{
    private readonly RangeWindow[] _windows = new RangeWindow[labels.Count];

    public IReadOnlyList<LabelSet> Labels { get; } = labels;

    /// <summary>The windows, which hold until the next call.</summary>
    public RangeWindow[] At(Moment at)
    {
        fill(at, _windows);
        return _windows;
    }
}
