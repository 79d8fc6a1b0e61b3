using System.Globalization;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Tells whether a panel and an alert show the same: equal after short forms are expanded, windows and added matchers aside.</summary>
internal static class QuerySignature
{
    public static string Of(QuerySyntax query, decimal? quantile, PromQLExpression expression)
    {
        if (query.Kind == QueryKind.Expr)
            return "expr " + new WindowEraser().Visit(expression);

        var filters = query.Where.Select(filter => Text(filter, "=")).Concat(query.WhereNot.Select(filter => Text(filter, "!=")));
        return string.Join(
            " ",
            query.Kind,
            query.Metric!.Value,
            query.Over?.Value,
            quantile?.ToString(CultureInfo.InvariantCulture),
            query.Per?.Value,
            query.Top?.Value,
            string.Join(",", (query.By ?? []).Select(label => label.Value).OrderBy(label => label, StringComparer.Ordinal)),
            string.Join(",", filters.OrderBy(filter => filter, StringComparer.Ordinal)));
    }

    private static string Text(LabelFilterSyntax filter, string sign) =>
        filter.Label.Value + sign + string.Join("|", filter.Values.Select(value => value.Value).OrderBy(value => value, StringComparer.Ordinal));

    private sealed class WindowEraser : PromQLRewriter
    {
        protected override PromQLExpression VisitMatrix(MatrixSelector matrix) => matrix with { Range = PromQLDuration.FromSeconds(1) };
    }
}
