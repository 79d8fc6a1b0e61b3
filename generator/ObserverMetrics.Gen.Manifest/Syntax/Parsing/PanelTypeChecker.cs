using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Checks that a panel's keys suit its type.</summary>
internal static class PanelTypeChecker
{
    private static readonly IReadOnlyList<Key> QueryKinds = [.. QueryKeys.KindsInPanels, PanelKeys.Queries];

    /// <summary>Keys that only some types of panel can use.</summary>
    private static readonly IReadOnlyList<(Key Key, IReadOnlyList<PanelType> Types)> Suited =
    [
        (PanelKeys.Content, [PanelType.Text]),
        (PanelKeys.Columns, [PanelType.Table]),
        (PanelKeys.Stack, [PanelType.TimeSeries]),
        (QueryKeys.Distribution, [PanelType.Histogram, PanelType.Heatmap]),
    ];

    public static void Check(MappingReader map, PanelType type)
    {
        foreach (var (key, types) in Suited)
        {
            if (map.Has(key) && !types.Contains(type))
                map.Context.Report(SyntaxRules.UnsuitedToPanel, map.SpanOf(key), key.Name, Quoted.Either([.. types.Select(Word)]), Word(type));
        }

        if (type == PanelType.Text)
            CheckText(map);
        else if (!QueryKinds.Any(map.HasOrLost))
            map.Context.ReportPanelWithoutContent(map, $"Add a query: one of {Quoted.EitherKey(QueryKinds.Select(key => key.Name))}.");
    }

    private static void CheckText(MappingReader map)
    {
        if (!map.HasOrLost(PanelKeys.Content))
            map.Context.ReportPanelWithoutContent(map, "Add 'content' with its Markdown.");

        foreach (var query in QueryKinds.Where(map.Has))
            map.Context.Report(SyntaxRules.QueryOfTextPanel, map.SpanOf(query), query.Name);
    }

    private static string Word(PanelType type) => Array.Find(PanelParser.Types, pair => pair.Type == type).Word;
}
