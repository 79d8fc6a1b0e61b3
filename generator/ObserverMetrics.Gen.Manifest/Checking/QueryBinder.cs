using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>A query written out as PromQL.</summary>
/// <param name="Syntax">As written.</param>
/// <param name="Expression">As PromQL.</param>
/// <param name="Unit">Its unit, or null where unknown.</param>
/// <param name="Quantile">The quantile, where the query asks for one.</param>
/// <param name="Signature">Equal for queries that show the same, whatever their window and place.</param>
internal sealed record BoundQuery(QuerySyntax Syntax, PromQLExpression Expression, Unit? Unit, decimal? Quantile, string Signature);

/// <summary>Checks queries and writes their short forms out as PromQL.</summary>
internal sealed class QueryBinder(CheckContext context, SeriesCatalog series, ExpressionChecker expressions)
{
    private readonly QueryChecker _checker = new(context, series);
    private readonly QueryWriter _writer = new(series);
    private readonly ResultTypes _types = new(context);

    /// <summary>The query, one for each of its quantiles; null, with diagnostics, where it does not hold.</summary>
    public IReadOnlyList<BoundQuery>? Bind(QuerySyntax query, QueryPlace place)
    {
        if (query.Kind == QueryKind.Expr)
        {
            var written = query.Expr is null ? null : expressions.Check(query.Expr, place.InDashboard ? ExpressionPlace.Panel : ExpressionPlace.Rule);
            return written is null || !_types.Check(query.Expr!, written) ? null : [new BoundQuery(query, written, series.Infer().Units.UnitOf(written), null, QuerySignature.Of(written))];
        }

        if (!_checker.Check(query))
            return null;

        return query.Kind == QueryKind.Quantile
            ? [.. query.Quantiles.Select(quantile => ShortForm(query, place, quantile.Value))]
            : [ShortForm(query, place, null)];
    }

    // What 'with' makes of several series is no matter to an alert on each of them.
    private BoundQuery ShortForm(QuerySyntax query, QueryPlace place, decimal? quantile)
    {
        var expression = _writer.Write(query, place, quantile);
        var neutral = query.With is null && place.IsNeutral ? expression : _writer.Write(query.With is null ? query : query with { With = null }, QueryPlace.Neutral, quantile);
        return new BoundQuery(query, expression, UnitOf(query, expression), quantile, QuerySignature.Of(neutral));
    }

    // A distribution's axis has the buckets' bounds on it; the counts in them are only colours or heights.
    private Unit? UnitOf(QuerySyntax query, PromQLExpression expression) =>
        query.Kind == QueryKind.Distribution ? series.Find(query.Metric!.Value)?.Unit : series.Infer().Units.UnitOf(expression);
}
