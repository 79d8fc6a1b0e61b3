using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks that a panel has what its type needs, and nothing that it cannot show.</summary>
internal static class PanelKeyFit
{
    public static bool Check(PanelSyntax panel, PanelType type, CheckContext context)
    {
        // Most panels have one query, and nothing that some types do not take.
        if (type != PanelType.Text && panel is { Queries: [{ Axis: null, Kind: not QueryKind.Distribution }], Content: null, Stack: null, Columns.Count: 0 })
            return true;

        var complaints = (type == PanelType.Text ? OfText(panel) : OfData(panel, type)).Where(row => row.Span is not null).ToList();
        foreach (var (span, found, mend) in complaints)
            context.Report(ManifestRules.PanelDoesNotFit, span!.Value, panel.Title.Value, found, mend);

        return complaints.Count == 0;
    }

    private static IEnumerable<(SourceSpan? Span, string Found, string Mend)> OfText(PanelSyntax panel)
    {
        (SourceSpan? Span, string Key)[] superfluous =
        [
            (panel.Unit?.Span, "unit"), (panel.Decimals?.Span, "decimals"), (panel.Min?.Span, "min"), (panel.Max?.Span, "max"), (panel.Stack?.Span, "stack"),
            (panel.Thresholds.FirstOrDefault()?.Value.Span, "thresholds"), (panel.Alerts.FirstOrDefault()?.Span, "alerts"),
            (panel.Columns.FirstOrDefault()?.Span, "columns"),
        ];
        return superfluous
            .Select(row => (row.Span, $"is text, but has '{row.Key}'", "leave it out, or choose another type"))
            .Append((panel.Queries.FirstOrDefault()?.Span, "is text, but has a query", "leave the query out, or choose another type"))
            .Append((panel.Content is null ? panel.Title.Span : null, "is text, but has no 'content'", "write it, in Markdown"));
    }

    private static IEnumerable<(SourceSpan? Span, string Found, string Mend)> OfData(PanelSyntax panel, PanelType type)
    {
        var distribution = type is PanelType.Heatmap or PanelType.Histogram ? null : panel.Queries.FirstOrDefault(query => query.Kind == QueryKind.Distribution);
        var axis = type == PanelType.TimeSeries ? null : panel.Queries.FirstOrDefault(query => query.Axis is not null)?.Axis;
        return
        [
            (panel.Queries.Count > 0 ? null : panel.Title.Span, "shows nothing", "write a query: 'value', 'rate', 'increase', 'ratio', 'quantile', 'distribution' or 'expr'"),
            (panel.Content?.Span, "has 'content', which only text panels show", "leave it out, or write 'type: text'"),
            (type == PanelType.TimeSeries ? null : panel.Stack?.Span, "has 'stack', which only time series do", "leave it out, or write 'type: timeseries'"),
            (axis?.Span, "has an 'axis', which only time series choose", "leave it out, or write 'type: timeseries'"),
            (type == PanelType.Table ? null : panel.Columns.FirstOrDefault()?.Span, "has 'columns', which only tables show", "leave it out, or write 'type: table'"),
            (distribution?.Span, "shows a distribution, which has a series for each bucket", "write 'type: histogram' or 'type: heatmap'"),
        ];
    }
}
