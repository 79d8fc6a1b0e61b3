using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks a metric and makes its model.</summary>
internal sealed class MetricBinder(CheckContext context, LabelBinder labels)
{
    private const int MostCombinations = 10_000;

    private static readonly EquatableArray<MetricLabel> BuildLabels = EquatableArray.Of(
        new MetricLabel("version", LabelKind.OpenString, null, EquatableArray<string>.Empty, 1),
        new MetricLabel("commit", LabelKind.OpenString, null, EquatableArray<string>.Empty, 1));

    /// <summary>The metric, or null, with diagnostics, where it is unsound.</summary>
    public BoundMetric? Bind(MetricSyntax syntax, GroupSyntax group)
    {
        var allow = new AllowList(syntax.Allow);
        var sound = CheckName(syntax);
        if (syntax.Type is not { } type || syntax.Help is not { } help)
            return null;

        sound &= CheckKeys(syntax, type.Value);
        sound &= MetricUnit.TryBind(syntax, context, out var unit);
        var bound = syntax.Labels.Select(labels.Bind).ToList();
        if (!sound || bound.Contains(null))
            return null;

        var metricLabels = syntax.Source?.Value == MetricSource.Build ? BuildLabels : bound.Select(label => label!).ToEquatableArray();
        EquatableArray<decimal>? buckets = type.Value == MetricType.Histogram ? BucketBinder.Bind(syntax.Buckets, unit, context) : EquatableArray<decimal>.Empty;
        if (buckets is null || BindNever(syntax, metricLabels) is not { } never || !CheckCombinations(syntax, type.Value, metricLabels))
            return null;

        decimal? initial = null;
        if (syntax.Initial is { } written && (initial = Thresholds.Convert(written, unit, context)) is null)
            return null;

        MetricLints.Check(syntax, type.Value, unit, allow, context);
        allow.ReportUseless(context);
        var metric = new Metric(
            syntax.Name.Value, type.Value, help.Value, unit?.Text ?? "", MetricUnit.ValueKindOf(unit), metricLabels, buckets.Value, never, initial,
            syntax.Source?.Value ?? MetricSource.Recorded, syntax.CSharp?.Value ?? DefaultCSharpName(syntax, type.Value), syntax.Deprecated?.Value,
            group.Title?.Value ?? group.Key.Value, $"groups.{group.Key.Value}.metrics.{syntax.Name.Value}");
        return new BoundMetric(metric, unit, syntax);
    }

    private bool CheckName(MetricSyntax syntax)
    {
        var name = syntax.Name.Value;
        if (name.StartsWith("observermetrics_", StringComparison.Ordinal))
        {
            context.Report(ManifestRules.ReservedName, syntax.Name.Span, name, "names that begin with 'observermetrics_' belong to the library");
            return false;
        }

        if (context.Syntax.Prefix is not { } prefix || name.StartsWith(prefix.Value + "_", StringComparison.Ordinal))
            return true;

        context.Report(ManifestRules.MissingPrefix, syntax.Name.Span, name, prefix.Value);
        return false;
    }

    private bool CheckKeys(MetricSyntax syntax, MetricType type)
    {
        var source = syntax.Source?.Value ?? MetricSource.Recorded;
        (bool Broken, SourceSpan? Span, string Key, string Found, string Mend)[] rows =
        [
            (syntax.Buckets is not null && type != MetricType.Histogram, syntax.Buckets?.Span, "buckets", "only a histogram has buckets", "leave it out, or write 'type: histogram'"),
            (syntax.Initial is not null && type != MetricType.Gauge, syntax.Initial?.Span, "initial", "counters and histograms start at zero", "leave it out"),
            (syntax.Initial is not null && source != MetricSource.Recorded, syntax.Initial?.Span, "initial", "this metric has a 'source'", "leave one of the two out"),
            (syntax.Initial is not null && syntax.Labels.Count > 0, syntax.Initial?.Span, "initial", "a gauge with labels appears with its first value", "leave it out"),
            (syntax.Never.Count > 0 && syntax.Labels.Count == 0, syntax.Never.FirstOrDefault()?.Span, "never", "a metric without labels has no combinations", "leave it out"),
            (source is MetricSource.Uptime or MetricSource.Build && type != MetricType.Gauge, syntax.Source?.Span, "source", "uptime and build are gauges", "write 'type: gauge'"),
            (source == MetricSource.Callback && type == MetricType.Histogram, syntax.Source?.Span, "source", "a callback gives one value, and a histogram has many", "leave it out"),
            (source is MetricSource.Uptime or MetricSource.Build && syntax.Labels.Count > 0, syntax.Source?.Span, "source", "this source sets its labels itself", "leave 'labels' out"),
        ];
        foreach (var row in rows.Where(row => row.Broken))
            context.Report(ManifestRules.KeyDoesNotFit, row.Span!.Value, row.Key, row.Found, row.Mend);

        return !rows.Any(row => row.Broken);
    }

    private EquatableArray<LabelCombination>? BindNever(MetricSyntax syntax, EquatableArray<MetricLabel> metricLabels)
    {
        var sound = true;
        foreach (var filter in syntax.Never.SelectMany(never => never.Labels))
        {
            var label = metricLabels.FirstOrDefault(candidate => candidate.Name == filter.Label.Value);
            if (label is null)
            {
                ReportCombination(filter.Label, "label", syntax.Name.Value, metricLabels.Select(candidate => candidate.Name));
                sound = false;
            }
            else if (label.Values.Count > 0 && filter.Values.FirstOrDefault(value => !label.Values.Contains(value.Value)) is { } wrong)
            {
                ReportCombination(wrong, "value", label.Name, label.Values);
                sound = false;
            }
        }

        return sound ? syntax.Never.Select(never => Combination(never, metricLabels)).ToEquatableArray() : null;
    }

    private void ReportCombination(Spanned<string> found, string kind, string owner, IEnumerable<string> candidates)
    {
        var names = candidates.ToList();
        context.Report(ManifestRules.BadCombination, found.Span, found.Value, kind, owner, CheckContext.DidYouMean(found.Value, names), string.Join(", ", names));
    }

    private static LabelCombination Combination(NeverSyntax never, EquatableArray<MetricLabel> metricLabels) => new(
        metricLabels
            .Select(label => never.Labels.Where(filter => filter.Label.Value == label.Name).SelectMany(filter => filter.Values).Select(value => value.Value).ToEquatableArray())
            .ToEquatableArray());

    private bool CheckCombinations(MetricSyntax syntax, MetricType type, EquatableArray<MetricLabel> metricLabels)
    {
        var combinations = metricLabels.Where(label => label.Values.Count > 0).Aggregate(1L, (product, label) => Math.Min(product * label.Values.Count, int.MaxValue));
        if (combinations <= MostCombinations || type == MetricType.Gauge)
            return true;

        context.Report(ManifestRules.TooManySeries, syntax.Name.Span, syntax.Name.Value, $"{combinations}", $"{MostCombinations}");
        return false;
    }

    private string DefaultCSharpName(MetricSyntax syntax, MetricType type)
    {
        var stem = syntax.Name.Value;
        if (context.Syntax.Prefix is { } prefix && stem.StartsWith(prefix.Value + "_", StringComparison.Ordinal))
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
