using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.Gen.Artifacts.AlertTests.Templates;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

/// <summary>An alert that fires: what promtool compares.</summary>
/// <param name="Path">The rule that it is of.</param>
/// <param name="Severity">The rule's severity, which tells twins apart.</param>
/// <param name="Labels">Its labels but the alert's name.</param>
/// <param name="Annotations">Its annotations, rendered.</param>
internal sealed record FiringAlert(string Path, AlertSeverity Severity, EquatableArray<NameValue> Labels, EquatableArray<NameValue> Annotations)
{
    /// <summary>The alert on an element, or null where one of its templates cannot be rendered here.</summary>
    public static FiringAlert? Of(Alert alert, Element element, ParsedTemplates templates)
    {
        if (Rendered(alert.Labels, element, templates) is not { } own || Rendered(alert.Annotations, element, templates) is not { } annotations)
            return null;

        var labels = own.Aggregate(element.Labels.Without(LabelSet.MetricName), (all, label) => all.With(label.Name, label.Value));
        return new FiringAlert(
            alert.Path, alert.Severity, labels.Pairs.Select(pair => new NameValue(pair.Key, pair.Value)).ToEquatableArray(), annotations.ToEquatableArray());
    }

    private static List<NameValue>? Rendered(EquatableArray<NameValue> values, Element element, ParsedTemplates templates)
    {
        var rendered = new List<NameValue>(values.Count);
        foreach (var value in values)
        {
            if (templates.Of(value.Value).Render(element.Labels, element.Value) is not { } text)
                return null;

            rendered.Add(new NameValue(value.Name, text));
        }

        return rendered;
    }
}
