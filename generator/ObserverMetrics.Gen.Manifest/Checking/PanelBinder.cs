using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
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

    /// <summary>The panel, or null, with diagnostics, where it is unsound.</summary>
    public Panel? Bind(PanelSyntax syntax, GroupSyntax group)
    {
        if (syntax.Type is not { } type || !CheckShape(syntax, type.Value))
            return null;

        var allow = new AllowList(syntax.Allow);
        var place = QueryPlace.Panel(type.Value);
        var bound = new List<BoundQuery>();
        foreach (var query in syntax.Queries)
        {
            if (queries.Bind(query, place) is not { } several)
                return null;

            bound.AddRange(several);
            QueryLints.Check(query, several[0].Expression, series, allow, context);
        }

        var units = new PanelUnits(context);
        if (!units.TryBind(syntax, bound, out var unit, out var converted))
            return null;

        var alerts = thresholds.AlertsOf(syntax, bound);
        if (thresholds.Bind(syntax, bound, unit, alerts) is not { } colours || Bounds(syntax, unit) is not var (min, max))
            return null;

        allow.ReportUseless(context);
        return new Panel(
            ids.Of(group.Key.Value + "/" + syntax.Title.Value), syntax.Title.Value, type.Value, Description(syntax, bound),
            syntax.Size?.Value ?? DefaultSizes[type.Value],
            converted.Select((query, i) => Target(syntax, type.Value, query, i, unit, converted.Count)).ToEquatableArray(),
            unit?.Text ?? "", syntax.Decimals?.Value, min, max, syntax.Stack?.Value ?? StackMode.None, colours,
            alerts.Select(alert => alert.Syntax.Name.Value).ToEquatableArray(), syntax.Columns.Select(column => column.Value).ToEquatableArray(),
            syntax.Content?.Value, syntax.Links.Select(link => new PanelLink(link.Title.Value, link.Url.Value)).ToEquatableArray(),
            $"groups.{group.Key.Value}.panels[\"{syntax.Title.Value}\"]");
    }

    private bool CheckShape(PanelSyntax syntax, PanelType type)
    {
        var (complaint, mend) = type switch
        {
            PanelType.Text when syntax.Queries.Count > 0 => ("is text, but has a query", "leave the query out, or choose another type"),
            PanelType.Text when syntax.Content is null => ("is text, but has none", "write 'content', in Markdown"),
            PanelType.Text => (null, null),
            _ when syntax.Content is not null => ("has 'content', which only text panels show", "leave it out, or write 'type: text'"),
            _ when syntax.Queries.Count == 0 => ("shows nothing", "write a query: 'value', 'rate', 'increase', 'ratio', 'quantile', 'distribution' or 'expr'"),
            not PanelType.TimeSeries when syntax.Stack is not null => ("has 'stack', which only time series do", "leave it out"),
            not PanelType.Table when syntax.Columns.Count > 0 => ("has 'columns', which only tables show", "leave it out, or write 'type: table'"),
            PanelType.Heatmap or PanelType.Histogram => (null, null),
            _ when syntax.Queries.Any(query => query.Kind == QueryKind.Distribution) => ("shows a distribution, which has a series for each bucket", "write 'type: histogram' or 'type: heatmap'"),
            _ => ((string?)null, (string?)null),
        };
        if (complaint is null)
            return true;

        context.Report(ManifestRules.PanelDoesNotFit, syntax.Title.Span, syntax.Title.Value, complaint, mend!);
        return false;
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
        var min = syntax.Min is null ? null : Thresholds.Convert(syntax.Min, unit, context);
        var max = syntax.Max is null ? null : Thresholds.Convert(syntax.Max, unit, context);
        var lost = (syntax.Min is not null && min is null) || (syntax.Max is not null && max is null);
        return lost ? null : (min, max);
    }

    private PanelQuery Target(PanelSyntax panel, PanelType type, ConvertedQuery query, int index, Unit? panelUnit, int count)
    {
        var syntax = query.Bound.Syntax;
        var labels = new LabelInference(series.Find).LabelsOf(query.Bound.Expression);
        if (syntax.Legend is not null)
            _templates.CheckLegend(syntax.Legend, labels);

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
