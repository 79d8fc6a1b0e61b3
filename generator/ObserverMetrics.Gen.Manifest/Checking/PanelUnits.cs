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
    private const decimal MillisecondsPerSecond = 1000;

    /// <summary>What a panel multiplies its unit's values with: Grafana reads time stamps in milliseconds.</summary>
    public static decimal ScaleOf(Unit? unit) => unit == Unit.Timestamp ? MillisecondsPerSecond : 1;

    /// <summary>A number of the panel as the panel shows it; null, with a diagnostic, where it measures something else.</summary>
    public static decimal? Shown(Spanned<Quantity> number, Unit? unit, CheckContext context)
    {
        var value = Thresholds.Convert(number, unit, "the panel", context);
        return value is null || ScaleOf(unit) == 1 ? value : Thresholds.Scaled(number, value.Value, ScaleOf(unit), unit!, context);
    }

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

        context.Report(ManifestRules.BadUnit, text.Span, text.Value, UnitPhrase.Grammar);
        return false;
    }

    private bool TryConvert(BoundQuery query, Unit? wanted, Spanned<string>? place, out ConvertedQuery converted)
    {
        var shown = wanted ?? query.Unit;
        var factor = wanted is null || query.Unit is null ? 1 : query.Unit.FactorTo(wanted);
        if (factor is null)
            context.Report(ManifestRules.PanelUnit, place!.Span, UnitPhrase.Of(query.Unit!), place.Value);

        var scale = (factor ?? 1) * ScaleOf(shown);
        converted = new ConvertedQuery(query, scale == 1 ? query.Expression : QueryWriter.Times(scale, query.Expression), shown);
        return factor is not null;
    }
}
