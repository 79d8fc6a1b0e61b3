using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds an alert.</summary>
internal static class AlertParser
{
    public static AlertSyntax Parse(Spanned<string> name, MappingReader map)
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
            Allow = map.ReadAll(AlertKeys.Allow),
        };

        CheckComparison(map, alert);
        CheckSeverity(map, alert);
        return alert;
    }

    private static AlertThresholdSyntax? ParseThreshold(MappingReader map)
    {
        var limits = AlertKeys.Comparisons.Select(comparison => (comparison.Comparison, comparison.Key, Limit: map.Read(comparison.Key))).ToList();
        var (comparison, key, limit) = limits.Find(candidate => candidate.Limit is not null);
        if (limit is null)
            return null;

        var bySeverity = limit.BySeverity.Select(entry => new KeyValuePair<AlertSeverity, Spanned<Quantity>>(entry.Severity, entry.Value));
        return new AlertThresholdSyntax(map.SpanOf(key), comparison, limit.Single, [.. bySeverity]);
    }

    /// <summary>PromQL can be empty by itself; a short form never is.</summary>
    private static void CheckComparison(MappingReader map, AlertSyntax alert)
    {
        var keys = AlertKeys.Comparisons.Select(comparison => comparison.Key).ToList();
        if (alert.Query is { Expr: null } && !keys.Any(map.HasOrLost))
            map.Context.Report(SyntaxRules.AlertWithoutThreshold, alert.Query.Span, alert.Name.Value, Quoted.EitherKey(keys.Select(key => key.Name)));
    }

    private static void CheckSeverity(MappingReader map, AlertSyntax alert)
    {
        var hasSeverity = map.HasOrLost(AlertKeys.Severity);
        var hasUnreadableThreshold = alert.Threshold is null && AlertKeys.Comparisons.Any(comparison => map.HasOrLost(comparison.Key));
        var isBySeverity = alert.Threshold is { Single: null };
        if (!hasSeverity && !isBySeverity && !hasUnreadableThreshold)
            map.Context.Report(SyntaxRules.AlertWithoutSeverity, alert.Name.Span, alert.Name.Value);
        else if (isBySeverity && map.Has(AlertKeys.Severity))
            map.Context.Report(SyntaxRules.SeverityTwice, map.SpanOf(AlertKeys.Severity), alert.Name.Value);
    }
}
