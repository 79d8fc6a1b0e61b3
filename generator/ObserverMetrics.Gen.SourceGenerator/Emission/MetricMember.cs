using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>A metric with the names that it has in the generated class.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Field">The field with its series.</param>
/// <param name="LabelNames">The names of the labels' parameters, in the metric's order.</param>
/// <param name="ValueName">The name of the parameter behind them.</param>
/// <param name="TimerType">The struct that measures it; empty but for a histogram with labels.</param>
internal sealed record MetricMember(Metric Metric, string Field, string[] LabelNames, Func<string, string> ValueName, string TimerType)
{
    /// <summary>Whether the field holds several series.</summary>
    public bool IsLabelled => Metric.Source == MetricSource.Build || Metric.Labels.Count > 0;

    /// <summary>The type of one series.</summary>
    public string CellType => Metric.Type switch
    {
        MetricType.Counter => RuntimeNames.CounterCell,
        MetricType.Gauge => RuntimeNames.GaugeCell,
        _ => RuntimeNames.HistogramCell,
    };

    /// <summary>The field's type.</summary>
    public string FieldType => IsLabelled ? $"{RuntimeNames.Series}<{CellType}>" : CellType;

    /// <summary>Its place in the manifest, its unit, and the alerts that watch it.</summary>
    public string Remarks { get; } = Metric.Path
        + (Metric.Unit.Length == 0 ? "" : $"; unit: {Metric.Unit}")
        + (Metric.Alerts.Count == 0 ? "" : $"; watched by {string.Join(", ", Metric.Alerts)}");

    /// <summary>The parameters of the labels.</summary>
    public IEnumerable<Parameter> LabelParameters(ClassModel model) =>
        Metric.Labels.Select((label, index) => new Parameter(LabelTypes.Of(label, model), LabelNames[index], LabelTypes.Describe(label)));

    /// <summary>The series that the labels' parameters choose.</summary>
    public CellExpression Cell { get; } = CellExpression.Of(Field, Metric.Labels, [.. Metric.Labels.Select((label, index) => LabelPlace.OfParameter(label, LabelNames[index]))]);

    /// <summary>The series at given places of the labels.</summary>
    public CellExpression CellAt(LabelPlace[] places) => CellExpression.Of(Field, Metric.Labels, places);
}
