using System.Globalization;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Makes the models of a panel's queries: names, legends, axes and the shape of the result.</summary>
internal sealed class PanelTargets(CheckContext context, SeriesCatalog series)
{
    private readonly TargetMatchers _matchers = new(series);
    private readonly TemplateChecker _templates = new(context);

    public EquatableArray<PanelQuery> Of(PanelSyntax panel, PanelType type, IReadOnlyList<ConvertedQuery> queries, Unit? unit, PanelColours colours)
    {
        var targets = new PanelQuery[queries.Count];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = Target(panel, type, queries[i], i, unit, queries.Count, colours.OfQueries[i]);

        return new EquatableArray<PanelQuery>(targets);
    }

    private PanelQuery Target(PanelSyntax panel, PanelType type, ConvertedQuery query, int index, Unit? panelUnit, int count, EquatableArray<PanelThreshold>? thresholds)
    {
        var syntax = query.Bound.Syntax;
        if (syntax.Legend is not null)
            _templates.CheckLegend(syntax.Legend, series.Infer().Possible.LabelsOf(query.Bound.Expression));

        var format = syntax.Kind == QueryKind.Distribution ? QueryFormat.Heatmap : type == PanelType.Table ? QueryFormat.Table : QueryFormat.TimeSeries;
        var isTotal = type == PanelType.Stat && syntax.Kind == QueryKind.Increase;
        var hasOwnUnit = query.Unit != panelUnit;
        return new PanelQuery(
            RefId(index),
            PromQLPrinter.PrintLossless(_matchers.Visit(query.Expression)),
            syntax.Legend?.Value ?? DefaultLegend(panel, query.Bound, count),
            hasOwnUnit ? query.Unit?.Text : null,
            thresholds,
            syntax.Axis is { } axis ? axis.Value == "right" : hasOwnUnit && query.Unit is not null && type == PanelType.TimeSeries,
            isTotal || type is PanelType.Gauge or PanelType.BarGauge or PanelType.PieChart or PanelType.Table or PanelType.Histogram,
            format);
    }

    // Grafana's own: A … Z, AA, AB, …
    private static string RefId(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : RefId((index / 26) - 1) + RefId(index % 26);

    private string DefaultLegend(PanelSyntax panel, BoundQuery query, int count)
    {
        var first = query.Quantile is { } quantile ? "p" + (quantile * 100).ToString("0.####", CultureInfo.InvariantCulture)
            : query.Syntax.Kind == QueryKind.Distribution ? "{{le}}"
            : null;
        if (query.Syntax.By is { Count: > 0 } by)
            return string.Join(" ", by.Select(label => "{{" + label.Value + "}}").Prepend(first).OfType<string>());

        if (first is not null)
            return first;

        if (series.Infer().Certain.LabelsOf(query.Expression)?.Contains("instance") == true)
            return count > 1 && query.Syntax.Metric is not null ? query.Syntax.Metric.Value + " {{instance}}" : "{{instance}}";

        return count > 1 && query.Syntax.Metric is not null ? query.Syntax.Metric.Value : panel.Title.Value;
    }
}
