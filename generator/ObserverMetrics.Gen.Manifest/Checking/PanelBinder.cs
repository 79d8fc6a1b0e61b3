using System.Globalization;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks panels and makes their models.</summary>
internal sealed class PanelBinder(
    CheckContext context,
    SeriesCatalog series,
    QueryBinder queries,
    PanelThresholdBinder thresholds,
    StableId ids)
{
    private static readonly Dictionary<PanelType, PanelSize> DefaultSizes = new()
    {
        [PanelType.Stat] = PanelSize.Quarter,
        [PanelType.Gauge] = PanelSize.Quarter,
        [PanelType.BarGauge] = PanelSize.Third,
        [PanelType.PieChart] = PanelSize.Third,
        [PanelType.TimeSeries] = PanelSize.Half,
        [PanelType.Histogram] = PanelSize.Half,
        [PanelType.Heatmap] = PanelSize.Half,
        [PanelType.Table] = PanelSize.Full,
        [PanelType.Text] = PanelSize.Full,
    };

    private readonly TargetMatchers _matchers = new(series);
    private readonly TemplateChecker _templates = new(context);
    private readonly QueryLints _lints = new(context, series);
    private readonly LabelInference _certain = new(series.Find);
    private readonly LabelInference _possible = new(series.Find, LabelClaim.Possible);

    /// <summary>The panel, or null, with diagnostics, where it is unsound.</summary>
    public Panel? Bind(PanelSyntax syntax, GroupSyntax group)
    {
        if (syntax.Type is not { } type)
            return null;

        var sound = PanelKeyFit.Check(syntax, type.Value, context);
        var allow = new AllowList(syntax.Allow);
        var place = QueryPlace.Panel(type.Value);
        var bound = new List<BoundQuery>();
        foreach (var query in syntax.Queries)
        {
            if (queries.Bind(query, place) is not { } several)
            {
                sound = false;
                continue;
            }

            bound.AddRange(several);
            _lints.Check(query, several[0].Expression, allow);
        }

        sound &= thresholds.CheckNames(syntax);
        if (!sound || !new PanelUnits(context).TryBind(syntax, bound, out var unit, out var converted))
            return null;

        var alerts = thresholds.AlertsOf(syntax, bound);
        if (thresholds.Bind(syntax, unit, converted, alerts) is not { } colours || Bounds(syntax, unit) is not var (min, max))
            return null;

        var targets = converted.Select((query, i) => Target(syntax, type.Value, query, i, unit, converted.Count)).ToEquatableArray();
        allow.ReportUseless(context);
        return new Panel(
            ids.Of(group.Key.Value + "/" + syntax.Title.Value), syntax.Title.Value, type.Value, Description(syntax, bound),
            syntax.Size?.Value ?? DefaultSizes[type.Value], targets,
            unit?.Text ?? "", syntax.Decimals?.Value, min, max, syntax.Stack?.Value ?? StackMode.None, colours,
            alerts.Select(alert => alert.Syntax.Name.Value).ToEquatableArray(), syntax.Columns.Select(column => column.Value).ToEquatableArray(),
            syntax.Content?.Value, syntax.Links.Select(link => new PanelLink(link.Title.Value, link.Url.Value)).ToEquatableArray(),
            $"groups.{group.Key.Value}.panels[\"{syntax.Title.Value}\"]");
    }

    private string Description(PanelSyntax syntax, List<BoundQuery> bound)
    {
        if (syntax.Description is { } written)
            return written.Value;

        var helps = bound
            .SelectMany(query => query.Expression.DescendantsAndSelf().OfType<VectorSelector>())
            .Select(selector => selector.Name is null ? null : series.HelpOf(selector.Name))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        return string.Join(" ", helps);
    }

    private (decimal? Min, decimal? Max)? Bounds(PanelSyntax syntax, Unit? unit)
    {
        var min = syntax.Min is null ? null : PanelUnits.Shown(syntax.Min, unit, context);
        var max = syntax.Max is null ? null : PanelUnits.Shown(syntax.Max, unit, context);
        var lost = (syntax.Min is not null && min is null) || (syntax.Max is not null && max is null);
        return lost ? null : (min, max);
    }

    private PanelQuery Target(PanelSyntax panel, PanelType type, ConvertedQuery query, int index, Unit? panelUnit, int count)
    {
        var syntax = query.Bound.Syntax;
        var labels = _certain.LabelsOf(query.Bound.Expression);
        if (syntax.Legend is not null)
            _templates.CheckLegend(syntax.Legend, _possible.LabelsOf(query.Bound.Expression));

        var format = syntax.Kind == QueryKind.Distribution ? QueryFormat.Heatmap : type == PanelType.Table ? QueryFormat.Table : QueryFormat.TimeSeries;
        var isTotal = type == PanelType.Stat && syntax.Kind == QueryKind.Increase;
        return new PanelQuery(
            RefId(index), PromQLPrinter.Print(_matchers.Visit(query.Expression)), syntax.Legend?.Value ?? DefaultLegend(panel, query.Bound, labels, count),
            query.Unit == panelUnit ? null : query.Unit?.Text, syntax.Axis?.Value == "right",
            isTotal || type is PanelType.Gauge or PanelType.BarGauge or PanelType.PieChart or PanelType.Table or PanelType.Histogram, format);
    }

    // Grafana's own: A … Z, AA, AB, …
    private static string RefId(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : RefId((index / 26) - 1) + RefId(index % 26);

    private static string DefaultLegend(PanelSyntax panel, BoundQuery query, IReadOnlyCollection<string>? labels, int count)
    {
        var byLabels = (query.Syntax.By ?? []).Select(label => "{{" + label.Value + "}}").ToList();
        if (query.Quantile is { } quantile)
            byLabels.Insert(0, "p" + (quantile * 100).ToString("0.####", CultureInfo.InvariantCulture));
        else if (query.Syntax.Kind == QueryKind.Distribution)
            byLabels.Insert(0, "{{le}}");

        if (byLabels.Count > 0)
            return string.Join(" ", byLabels);

        if (labels?.Contains("instance") == true)
            return count > 1 && query.Syntax.Metric is not null ? query.Syntax.Metric.Value + " {{instance}}" : "{{instance}}";

        return count > 1 && query.Syntax.Metric is not null ? query.Syntax.Metric.Value : panel.Title.Value;
    }
}
