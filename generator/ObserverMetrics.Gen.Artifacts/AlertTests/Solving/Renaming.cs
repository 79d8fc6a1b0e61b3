using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>Gives the series of one metric to another one of the same shape.</summary>
/// <param name="From">The metric that the series are of.</param>
/// <param name="To">The one to which they are given.</param>
internal sealed record Renaming(string From, string To)
{
    /// <summary>Leaves all names as they are.</summary>
    public static Renaming None { get; } = new("", "");

    /// <summary>A series in promtool's notation, which begins with the metric's name.</summary>
    public string Of(string series) => From == To ? series : To + series.Substring(From.Length);

    public LabelSet Of(LabelSet labels) =>
        From == To || labels[LabelSet.MetricName] is not { Length: > 0 } name ? labels : labels.With(LabelSet.MetricName, To + name.Substring(From.Length));
}
