using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Uses;

namespace ObserverMetrics.Gen.Tool.Comparison;

/// <summary>Compares what two manifests mean.</summary>
internal sealed class ManifestComparison
{
    private readonly List<Change> _changes = [];
    private readonly SeriesUse _use;

    private ManifestComparison(MetricsManifest old) => _use = new SeriesUse(old);

    /// <summary>All differences that code, dashboards or alerts may notice; metrics first.</summary>
    public static IReadOnlyList<Change> Of(MetricsManifest old, MetricsManifest current)
    {
        var comparison = new ManifestComparison(old);
        comparison.CompareClasses(old.Code, current.Code);
        comparison.CompareMetrics(old.Code, current.Code);
        comparison._changes.AddRange(RecorderComparison.Of(old.Code, current.Code));
        comparison.CompareRecordings(old, current);
        comparison.CompareSummaries(old.Code, current.Code);
        comparison.CompareNames("panel", PanelsOf(old), PanelsOf(current));
        comparison.CompareNames("alert", AlertsOf(old), AlertsOf(current));
        return [.. comparison._changes, .. OperationComparison.Of(old, current)];
    }

    private void CompareClasses(CodeModel old, CodeModel current)
    {
        Report("class " + old.ClassName, old.ClassName, current.ClassName, "name");
        Report("class " + old.ClassName, old.Namespace ?? "(the project's)", current.Namespace ?? "(the project's)", "namespace");
        if (!old.IsInternal && current.IsInternal)
            _changes.Add(new Change("class " + old.ClassName, "visibility public → internal", IsBreaking: true));
    }

    private void CompareMetrics(CodeModel old, CodeModel current)
    {
        var metrics = Pairing<Metric>.Of(old.Metrics, current.Metrics, metric => metric.Name, MetricComparison.IsRenamed);
        foreach (var metric in metrics.Removed)
            Series("metric", metric.Name, new Change("", "removed", IsBreaking: true));

        foreach (var (before, now) in metrics.Renamed)
        {
            foreach (var change in MetricComparison.Of(before, now, old, current).Prepend(new Change("", $"renamed to {now.Name}", IsBreaking: true)))
                Series("metric", before.Name, change);
        }

        foreach (var (before, now) in metrics.Kept)
        {
            foreach (var change in MetricComparison.Of(before, now, old, current))
                Series("metric", before.Name, change);
        }

        foreach (var metric in metrics.Added)
            _changes.Add(new Change("metric " + metric.Name, "added", IsBreaking: false));
    }

    private void CompareRecordings(MetricsManifest old, MetricsManifest current)
    {
        var recordings = Pairing<Recording>.Of(RecordingsOf(old), RecordingsOf(current), recording => recording.Name, (before, now) => before.Expr == now.Expr);
        foreach (var recording in recordings.Removed)
            Series("recording", recording.Name, new Change("", "removed", IsBreaking: true));

        foreach (var (before, now) in recordings.Renamed)
            Series("recording", before.Name, new Change("", $"renamed to {now.Name}", IsBreaking: true));

        foreach (var (before, now) in recordings.Kept)
        {
            if (before.Unit != now.Unit)
                Series("recording", before.Name, new Change("", $"unit {Unit(before.Unit)} → {Unit(now.Unit)}", IsBreaking: true));
            if (before.Expr != now.Expr)
                Series("recording", before.Name, new Change("", $"query {before.Expr} → {now.Expr}", IsBreaking: false));
        }

        _changes.AddRange(recordings.Added.Select(recording => new Change("recording " + recording.Name, "added", IsBreaking: false)));
    }

    private void CompareSummaries(CodeModel old, CodeModel current)
    {
        var fields = current.Summary.SelectMany(FieldsOf).ToHashSet(StringComparer.Ordinal);
        _changes.AddRange(old.Summary.SelectMany(FieldsOf).Where(field => !fields.Contains(field)).Select(field => new Change("summary field " + field, "removed", IsBreaking: true)));
    }

    private void CompareNames(string noun, IEnumerable<string> old, IEnumerable<string> current)
    {
        var (before, now) = (old.Distinct().ToList(), current.Distinct().ToList());
        _changes.AddRange(before.Except(now).Select(name => new Change($"{noun} {name}", "removed", IsBreaking: false)));
        _changes.AddRange(now.Except(before).Select(name => new Change($"{noun} {name}", "added", IsBreaking: false)));
    }

    private void Series(string noun, string name, Change change) => _changes.Add(change with { Subject = $"{noun} {name}", Touched = [.. _use.Of(name).Select(Phrase)] });

    private static string Phrase(SeriesUser user) => user.Kind switch
    {
        SeriesUserKind.Recording => $"recording {user.Name}",
        SeriesUserKind.Panel => $"panel '{user.Name}' of '{user.Row}'",
        _ => $"alert {user.Name}",
    };

    private void Report(string subject, string old, string current, string what)
    {
        if (old != current)
            _changes.Add(new Change(subject, $"{what} {old} → {current}", IsBreaking: true));
    }

    private static string Unit(string unit) => unit.Length == 0 ? "none" : unit;

    private static IEnumerable<Recording> RecordingsOf(MetricsManifest manifest) => manifest.RuleGroups.SelectMany(group => group.Recordings);

    private static IEnumerable<string> PanelsOf(MetricsManifest manifest) => manifest.Dashboard.Rows.SelectMany(row => row.Panels.Select(panel => $"'{panel.Title}' of '{row.Title}'"));

    private static IEnumerable<string> AlertsOf(MetricsManifest manifest) => manifest.RuleGroups.SelectMany(group => group.Alerts).Select(alert => alert.Name);

    private static IEnumerable<string> FieldsOf(SummarySection section) => section.Fields.Select(field => section.Name + "." + field.Name);
}
