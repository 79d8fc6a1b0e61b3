namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>An element of an instant vector.</summary>
internal readonly record struct Element(LabelSet Labels, double Value)
{
    /// <summary>The element without the metric's name, which most operations drop.</summary>
    public Element Nameless(double value) => new(Labels.Without(LabelSet.MetricName), value);
}
