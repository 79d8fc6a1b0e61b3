using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds a panel.</summary>
internal static class PanelParser
{
    public static readonly (string Word, PanelType Type)[] Types =
    [
        ("stat", PanelType.Stat), ("timeseries", PanelType.TimeSeries), ("gauge", PanelType.Gauge), ("bargauge", PanelType.BarGauge),
        ("piechart", PanelType.PieChart), ("histogram", PanelType.Histogram), ("heatmap", PanelType.Heatmap), ("table", PanelType.Table),
        ("text", PanelType.Text),
    ];

    public static PanelSyntax? Parse(MappingReader map)
    {
        var inline = QueryParser.Parse(map);
        var queries = map.ReadAll(PanelKeys.Queries);
        var title = map.Read(PanelKeys.Title);
        var panel = new PanelSyntax
        {
            Title = title ?? new Spanned<string>("", map.HeadPlace),
            Type = map.Read(PanelKeys.Type),
            Description = map.Read(PanelKeys.Description),
            Size = map.Read(PanelKeys.Size),
            Queries = inline is null ? queries : [inline],
            Unit = map.Read(PanelKeys.Unit),
            Decimals = map.Read(PanelKeys.Decimals),
            Min = map.Read(PanelKeys.Min),
            Max = map.Read(PanelKeys.Max),
            Stack = map.Read(PanelKeys.Stack),
            Thresholds = map.ReadAll(PanelKeys.Thresholds),
            Alerts = map.ReadAll(PanelKeys.Alerts),
            Columns = map.ReadAll(PanelKeys.Columns),
            Content = map.Read(PanelKeys.Content),
            Links = map.ReadAll(PanelKeys.Links),
            Allow = map.ReadAll(PanelKeys.Allow),
        };

        return title is null || IsUnreadable(map, panel) ? null : panel;
    }

    /// <summary>Whether it would look as if it had no query or content, although it has one with an error.</summary>
    private static bool IsUnreadable(MappingReader map, PanelSyntax panel) =>
        (panel.Queries.Count == 0 && (map.HasOrLost(PanelKeys.Queries) || QueryKeys.KindsInPanels.Any(map.HasOrLost)))
        || (panel.Content is null && map.HasOrLost(PanelKeys.Content));

    public static QuerySyntax? ParseQuery(MappingReader map)
    {
        var (unit, axis, thresholds) = (map.Read(PanelQueryKeys.Unit), map.Read(PanelQueryKeys.Axis), map.ReadAll(PanelQueryKeys.Thresholds));
        return QueryParser.Parse(map) is { } query ? query with { Unit = unit, Axis = axis, Thresholds = thresholds } : null;
    }
}
