using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Divides thresholds between a panel, which has those of its unit, and the queries that differ.</summary>
/// <param name="Panel">The panel's.</param>
/// <param name="OfQueries">For each query its own, or null where the panel's apply.</param>
internal sealed record PanelColours(EquatableArray<PanelThreshold> Panel, IReadOnlyList<EquatableArray<PanelThreshold>?> OfQueries)
{
    /// <param name="type">The panel's type.</param>
    /// <param name="unit">The panel's unit.</param>
    /// <param name="queries">Its queries.</param>
    /// <param name="thresholds">The thresholds of each, in its unit.</param>
    public static PanelColours Of(PanelType type, Unit? unit, IReadOnlyList<ConvertedQuery> queries, IReadOnlyList<EquatableArray<PanelThreshold>> thresholds)
    {
        if (queries.Count == 0)
            return new PanelColours([], []);
        if (queries.Count == 1 || thresholds.All(its => its.Count == 0))
            return new PanelColours(thresholds[0], new EquatableArray<PanelThreshold>?[queries.Count]);

        return OfSeveral(type, unit, queries, thresholds);
    }

    private static PanelColours OfSeveral(PanelType type, Unit? unit, IReadOnlyList<ConvertedQuery> queries, IReadOnlyList<EquatableArray<PanelThreshold>> thresholds)
    {
        // Grafana draws the lines of an axis once, from the first series on it: each must have those of all.
        var all = type == PanelType.TimeSeries ? OfAxes(queries, thresholds) : thresholds;
        var panels = all[Math.Max(0, queries.Select(query => query.Unit).ToList().IndexOf(unit))];
        return new PanelColours(panels, [.. all.Select(its => its == panels ? null : (EquatableArray<PanelThreshold>?)its)]);
    }

    private static List<EquatableArray<PanelThreshold>> OfAxes(IReadOnlyList<ConvertedQuery> queries, IReadOnlyList<EquatableArray<PanelThreshold>> thresholds)
    {
        var all = new List<EquatableArray<PanelThreshold>>(queries.Count);
        for (var i = 0; i < queries.Count; i++)
        {
            var unit = queries[i].Unit;
            all.Add(i > 0 && unit == queries[i - 1].Unit ? all[i - 1] : queries.Zip(thresholds, (other, its) => (other.Unit, its)).Where(pair => pair.Unit == unit).SelectMany(pair => pair.its).Distinct().ToEquatableArray());
        }

        return all;
    }
}
