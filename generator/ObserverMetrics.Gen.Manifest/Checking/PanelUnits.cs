using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>A panel's query in the unit in which the panel shows it.</summary>
/// <param name="Bound">The query.</param>
/// <param name="Expression">Its expression, multiplied where units convert.</param>
/// <param name="Unit">The unit that it is shown in, or null where unknown.</param>
internal sealed record ConvertedQuery(BoundQuery Bound, PromQLExpression Expression, Unit? Unit);

/// <summary>Decides in which unit a panel shows each query: as written, otherwise as inferred.</summary>
internal sealed class PanelUnits(CheckContext context)
{
    /// <summary>Grafana reads time stamps in milliseconds.</summary>
    private const decimal MillisecondsPerSecond = 1000;

    /// <returns>False, with diagnostics, where a written unit is no unit or of another dimension.</returns>
    public bool TryBind(PanelSyntax panel, IReadOnlyList<BoundQuery> queries, out Unit? unit, out IReadOnlyList<ConvertedQuery> converted)
    {
        var sound = TryParse(panel.Unit, out var written);
        var result = new List<ConvertedQuery>();
        foreach (var query in queries)
        {
            sound &= TryParse(query.Syntax.Unit, out var own);
            var place = own is not null ? query.Syntax.Unit : panel.Unit;
            sound &= TryConvert(query, own ?? written, place, out var shown);
            result.Add(shown);
        }

        converted = result;
        unit = written ?? result.FirstOrDefault(query => query.Bound.Syntax.Axis?.Value != "right")?.Unit ?? result.FirstOrDefault()?.Unit;
        return sound;
    }

    private bool TryParse(Spanned<string>? text, out Unit? unit)
    {
        unit = text is null ? null : Unit.Parse(text.Value);
        if (text is null || unit is not null)
            return true;

        context.Report(ManifestRules.BadUnit, text.Span, text.Value, "a unit is a word such as 'seconds' or 'percent', or a quotient such as 'items/s'");
        return false;
    }

    private bool TryConvert(BoundQuery query, Unit? wanted, Spanned<string>? place, out ConvertedQuery converted)
    {
        var shown = wanted ?? query.Unit;
        var factor = wanted is null || query.Unit is null ? 1 : query.Unit.FactorTo(wanted);
        if (factor is null)
            context.Report(ManifestRules.PanelUnit, place!.Span, query.Unit!.Text.Length == 0 ? "plain numbers" : query.Unit.Text, place.Value);

        var scale = (factor ?? 1) * (shown == Unit.Timestamp ? MillisecondsPerSecond : 1);
        converted = new ConvertedQuery(query, scale == 1 ? query.Expression : QueryBinder.Times(scale, query.Expression), shown);
        return factor is not null;
    }
}
