using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>The labels that must be equal for one alert to silence another: all that tell one trouble from another.</summary>
/// <remarks>Alertmanager takes labels that both lack for equal, so that one too many does no harm; one that is missing silences the neighbour.</remarks>
internal sealed class InhibitionLabels(ManifestSyntax syntax)
{
    private const string AlertName = "alertname";

    private static readonly string[] First = ["job", "instance"];

    // One Alertmanager may serve several of them.
    private readonly string[] _ofPrometheus = [.. (syntax.Deployment?.Labels ?? []).Select(label => label.Label.Value)];
    private readonly string[] _kept = [.. TargetLabels.Of(syntax), .. TargetLabels.KeptByRules(syntax)];

    /// <summary>Of alerts that are each critical and a warning.</summary>
    public EquatableArray<string> OfTwins(IEnumerable<BoundAlert> alerts) =>
        List([AlertName, .. First], alerts.SelectMany(alert => OfSeries(alert).Concat(Own(alert).Keys)));

    /// <summary>Of two alerts of other names. What one adds and the other does not says which of them it is, not of what.</summary>
    public EquatableArray<string> OfPair(BoundAlert critical, BoundAlert warning)
    {
        var (first, second) = (Own(critical), Own(warning));
        var common = first.Where(label => second.TryGetValue(label.Key, out var text) && text == label.Value).Select(label => label.Key);
        return List(First, OfSeries(critical).Concat(OfSeries(warning)).Concat(common));
    }

    /// <summary>Of a job that is gone: it has no instance, and nothing that its targets would add.</summary>
    public EquatableArray<string> OfStanding() =>
        List(["job"], _ofPrometheus.Concat(syntax.Alerting.Labels.Where(label => !label.Value.Value.Contains("{{")).Select(label => label.Name.Value)));

    private IEnumerable<string> OfSeries(BoundAlert alert) => _kept.Concat(_ofPrometheus).Concat(alert.Labels!);

    private Dictionary<string, string> Own(BoundAlert alert)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in syntax.Alerting.Labels.Concat(alert.Syntax.Labels))
            labels[label.Name.Value] = label.Value.Value;

        return labels;
    }

    // By the severity the two differ; each alert has a name of its own; '...' is Alertmanager's word for all labels, which is none.
    private static EquatableArray<string> List(IReadOnlyList<string> first, IEnumerable<string> others) =>
        first.Concat(others.Where(label => label is not (AlertName or "severity" or "...")).Except(first, StringComparer.Ordinal).OrderBy(label => label, StringComparer.Ordinal)).ToEquatableArray();
}
