using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds an alert.</summary>
internal static class AlertParser
{
    /// <summary>The alert; null where its threshold or severity is there but unreadable: it would look as if it had none.</summary>
    public static AlertSyntax? Parse(Spanned<string> name, MappingReader map)
    {
        var alert = new AlertSyntax
        {
            Name = name,
            Query = QueryParser.Parse(map),
            Threshold = ParseThreshold(map),
            Severity = map.Read(AlertKeys.Severity),
            For = map.Read(AlertKeys.For),
            KeepFiringFor = map.Read(AlertKeys.KeepFiringFor),
            Summary = map.Read(AlertKeys.Summary),
            Description = map.Read(AlertKeys.Description),
            Runbook = map.Read(AlertKeys.Runbook),
            Labels = map.ReadAll(AlertKeys.Labels),
            Annotations = map.ReadAll(AlertKeys.Annotations),
            Tests = map.ReadAll(AlertKeys.Tests),
            Allow = map.ReadAll(AlertKeys.Allow),
        };

        return IsUnreadable(map, alert) ? null : alert;
    }

    private static bool IsUnreadable(MappingReader map, AlertSyntax alert) =>
        (alert.Severity is null && map.HasOrLost(AlertKeys.Severity))
        || (alert.Threshold is null && AlertKeys.Comparisons.Any(comparison => map.HasOrLost(comparison.Key)));

    private static AlertThresholdSyntax? ParseThreshold(MappingReader map)
    {
        var first = default(AlertThresholdSyntax);
        foreach (var (comparison, key) in AlertKeys.Comparisons)
        {
            // Each is read, so that what is wrong in one is reported whatever the others say.
            if (map.Read(key) is { } limit)
                first ??= new AlertThresholdSyntax(comparison, limit.Single, [.. limit.BySeverity.Select(entry => new KeyValuePair<AlertSeverity, Spanned<Quantity>>(entry.Severity, entry.Value))]);
        }

        return first;
    }
}
