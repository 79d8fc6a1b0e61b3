using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds the query of a panel, recording or alert.</summary>
internal static class QueryParser
{
    private static readonly (QueryKind Kind, Key<Spanned<string>> Key)[] Kinds =
    [
        (QueryKind.Value, QueryKeys.Value), (QueryKind.Rate, QueryKeys.Rate), (QueryKind.Increase, QueryKeys.Increase),
        (QueryKind.Ratio, QueryKeys.Ratio), (QueryKind.Quantile, QueryKeys.Of), (QueryKind.Distribution, QueryKeys.Distribution),
    ];

    private static readonly Key[] Companions =
    [
        QueryKeys.By, QueryKeys.Where, QueryKeys.WhereNot, QueryKeys.Window, QueryKeys.Per, QueryKeys.With, QueryKeys.Top, QueryKeys.Legend,
    ];

    /// <summary>The query; null where there is none, or where one of its keys is missing or unreadable: what is left of it would mean something else.</summary>
    public static QuerySyntax? Parse(MappingReader map)
    {
        var (over, quantiles, expr) = (map.Read(QueryKeys.Over), map.ReadAll(QueryKeys.Quantile), map.Read(QueryKeys.Expr));
        var (kind, key, metric) = ReadSeries(map);
        var query = new QuerySyntax
        {
            Place = metric is not null ? map.PlaceOf(quantiles.Count > 0 ? QueryKeys.Quantile : key) : expr is not null ? map.PlaceOf(QueryKeys.Expr) : map.HeadPlace,
            Kind = kind,
            Expr = metric is null ? expr : null,
            Metric = metric,
            Over = metric is null ? null : over,
            Quantiles = metric is null ? [] : quantiles,
            By = map.Read(QueryKeys.By),
            Where = map.ReadAll(QueryKeys.Where),
            WhereNot = map.ReadAll(QueryKeys.WhereNot),
            Window = map.Read(QueryKeys.Window),
            Per = map.Read(QueryKeys.Per),
            With = map.Read(QueryKeys.With),
            Top = map.Read(QueryKeys.Top),
            Legend = map.Read(QueryKeys.Legend),
        };

        if (Array.Exists(Companions, map.IsFaulty))
            return null;

        if (metric is null)
            return expr is null ? null : query;

        return (kind == QueryKind.Ratio && over is null) || (kind == QueryKind.Quantile && quantiles.Count == 0) ? null : query;
    }

    // Each is read, so that what is wrong in one is reported whatever the others say.
    private static (QueryKind Kind, Key<Spanned<string>> Key, Spanned<string>? Metric) ReadSeries(MappingReader map)
    {
        var first = (Kind: QueryKind.Expr, QueryKeys.Value, Metric: default(Spanned<string>));
        foreach (var (kind, key) in Kinds)
        {
            if (map.Read(key) is { } metric && first.Metric is null)
                first = (kind, key, metric);
        }

        return first;
    }
}
