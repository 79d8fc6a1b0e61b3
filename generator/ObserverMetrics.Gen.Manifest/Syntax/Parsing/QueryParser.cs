using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds the query of a panel, recording or alert.</summary>
internal static class QueryParser
{
    private static readonly IReadOnlyList<(QueryKind Kind, Key<Spanned<string>> Key)> Kinds =
    [
        (QueryKind.Value, QueryKeys.Value), (QueryKind.Rate, QueryKeys.Rate), (QueryKind.Increase, QueryKeys.Increase),
        (QueryKind.Ratio, QueryKeys.Ratio), (QueryKind.Quantile, QueryKeys.Of), (QueryKind.Distribution, QueryKeys.Distribution),
    ];

    private static readonly IReadOnlyList<Key> Companions =
    [
        QueryKeys.By, QueryKeys.Where, QueryKeys.WhereNot, QueryKeys.Window, QueryKeys.Per, QueryKeys.With, QueryKeys.Top, QueryKeys.Legend,
    ];

    /// <summary>The query; null where there is none, or where one of its keys is missing or unreadable: what is left of it would mean something else.</summary>
    public static QuerySyntax? Parse(MappingReader map)
    {
        var (over, quantiles, expr) = (map.Read(QueryKeys.Over), map.ReadAll(QueryKeys.Quantile), map.Read(QueryKeys.Expr));
        var series = Kinds.Select(kind => (kind.Kind, kind.Key, Metric: map.Read(kind.Key))).ToList();
        var (kind, key, metric) = series.Find(query => query.Metric is not null);
        var shared = new QuerySyntax
        {
            Span = map.HeadSpan,
            Kind = QueryKind.Expr,
            By = map.Read(QueryKeys.By),
            Where = map.ReadAll(QueryKeys.Where),
            WhereNot = map.ReadAll(QueryKeys.WhereNot),
            Window = map.Read(QueryKeys.Window),
            Per = map.Read(QueryKeys.Per),
            With = map.Read(QueryKeys.With),
            Top = map.Read(QueryKeys.Top),
            Legend = map.Read(QueryKeys.Legend),
        };

        if (Companions.Any(map.IsFaulty))
            return null;

        if (metric is null)
            return expr is null ? null : shared with { Span = map.SpanOf(QueryKeys.Expr), Expr = expr };

        if ((kind == QueryKind.Ratio && over is null) || (kind == QueryKind.Quantile && quantiles.Count == 0))
            return null;

        return shared with
        {
            Span = map.SpanOf(kind == QueryKind.Quantile ? QueryKeys.Quantile : key),
            Kind = kind,
            Metric = metric,
            Over = over,
            Quantiles = quantiles,
        };
    }
}
