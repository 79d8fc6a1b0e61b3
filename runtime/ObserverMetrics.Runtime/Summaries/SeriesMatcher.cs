using ObserverMetrics.Runtime.Recording;

namespace ObserverMetrics.Runtime.Summaries;

/// <summary>Selects series by the value of a label.</summary>
/// <param name="label">The label's name.</param>
/// <param name="negated">Whether <paramref name="values"/> are those to leave out.</param>
/// <param name="values">The values.</param>
public sealed class SeriesMatcher(string label, bool negated, params string[] values)
{
    internal bool Selects(Label[] labels, string[] labelValues)
    {
        var index = Array.FindIndex(labels, candidate => candidate.Name == label);
        return Array.IndexOf(values, labelValues[index]) >= 0 != negated;
    }
}
