using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks a metric and makes its model.</summary>
internal sealed class MetricBinder(CheckContext context, LabelBinder labels)
{
    private static readonly EquatableArray<MetricLabel> BuildLabels = EquatableArray.Of(
        new MetricLabel("version", LabelKind.OpenString, null, EquatableArray<string>.Empty, 1),
        new MetricLabel("commit", LabelKind.OpenString, null, EquatableArray<string>.Empty, 1));

    private readonly CombinationBinder _combinations = new(context);

    /// <summary>The metric, or null, with diagnostics, where it is unsound.</summary>
    public BoundMetric? Bind(MetricSyntax syntax, GroupSyntax group)
    {
        var allow = new AllowList(syntax.Allow);
        var sound = CheckPrefix(syntax);
        if (syntax.Type is not { } type || syntax.Help is not { } help)
            return null;

        sound &= MetricUnit.TryBind(syntax, context, out var unit);
        sound &= MetricKeyFit.Check(syntax, type.Value, unit, context);
        var bound = new List<MetricLabel>(syntax.Labels.Count);
        foreach (var use in syntax.Labels)
        {
            if (labels.Bind(use) is { } label)
                bound.Add(label);
        }

        if (!sound || bound.Count < syntax.Labels.Count)
            return null;

        var metricLabels = syntax.Source?.Value == MetricSource.Build ? BuildLabels : bound.ToEquatableArray();
        EquatableArray<decimal>? buckets = type.Value == MetricType.Histogram ? BucketBinder.Bind(syntax.Buckets, unit, context) : EquatableArray<decimal>.Empty;
        if (buckets is null || _combinations.Bind(syntax, type.Value, metricLabels) is not { } never)
            return null;

        decimal? initial = null;
        if (syntax.Initial is { } written && (initial = Thresholds.Convert(written, unit, "the metric", context)) is null)
            return null;

        MetricLints.Check(syntax, type.Value, unit, allow, context);
        if ((syntax.Source?.Value ?? MetricSource.Recorded) == MetricSource.Recorded)
            _ = allow.Silences(AnalysisRules.Unrecorded);

        allow.ReportUseless(context);
        var metric = new Metric(
            syntax.Name.Value, type.Value, help.Value, unit?.Text ?? "", MetricUnit.ValueKindOf(unit), metricLabels, buckets.Value, never, initial,
            syntax.Source?.Value ?? MetricSource.Recorded, syntax.CSharp?.Value ?? DefaultCSharpName(syntax, type.Value), syntax.Deprecated?.Value,
            GroupTitle.Of(group), group.Key.Value, TakesExemplars: syntax.Exemplars is not null);
        return new BoundMetric(metric, unit, syntax);
    }

    private bool CheckPrefix(MetricSyntax syntax)
    {
        var name = syntax.Name.Value;
        if (context.Syntax.Prefix is not { } prefix || HasPrefix(name, prefix.Value))
            return true;

        context.Report(ManifestRules.MissingPrefix, syntax.Name.Span, name, prefix.Value);
        return false;
    }

    private static bool HasPrefix(string name, string prefix) =>
        name.Length > prefix.Length && name[prefix.Length] == '_' && name.StartsWith(prefix, StringComparison.Ordinal);

    private string DefaultCSharpName(MetricSyntax syntax, MetricType type)
    {
        var stem = syntax.Name.Value;
        if (context.Syntax.Prefix is { } prefix && HasPrefix(stem, prefix.Value))
            stem = stem[(prefix.Value.Length + 1)..];

        if (type == MetricType.Counter)
            stem = MetricUnit.WithoutEnding(stem, "_total");

        return CSharpNames.Pascal(MetricUnit.WithoutSuffix(stem));
    }
}

/// <summary>A metric with what other binders want to know of it.</summary>
/// <param name="Metric">Its model.</param>
/// <param name="Unit">Its unit, or null where nothing says what it measures.</param>
/// <param name="Syntax">As written.</param>
internal sealed record BoundMetric(Metric Metric, Unit? Unit, MetricSyntax Syntax);
