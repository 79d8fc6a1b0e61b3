using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Numbers as people write them, in the unit of what they are compared with.</summary>
internal static class Thresholds
{
    /// <summary>The number in the wanted unit; null, with a diagnostic, where the two do not measure the same.</summary>
    /// <param name="quantity">As written. A plain number is in the wanted unit already.</param>
    /// <param name="unit">The wanted unit, or null where it is unknown: then nothing is claimed.</param>
    /// <param name="owner">Whose unit it is, as in <c>the query</c>.</param>
    /// <param name="context">Where the diagnostic goes.</param>
    public static decimal? Convert(Spanned<Quantity> quantity, Unit? unit, string owner, CheckContext context)
    {
        var (value, written, text) = (quantity.Value.Value, quantity.Value.Unit, quantity.Value.Text);
        if (written.Length == 0 || unit is null || written == unit.Text || Unit.Parse(written) is not { } from)
            return Normalized(value);

        // A time stamp takes no duration, a plain number no percentage: only equal dimensions convert.
        if (from.FactorTo(unit) is { } factor)
            return Scaled(quantity, value, factor, unit, context);

        context.Report(ManifestRules.ThresholdUnit, quantity.Span, text, UnitPhrase.Of(from), owner, UnitPhrase.Of(unit), UnitPhrase.Example(unit));
        return null;
    }

    /// <summary>A number times a factor; null, with a diagnostic, where it is too large to be reckoned with.</summary>
    public static decimal? Scaled<T>(Spanned<T> written, decimal value, decimal factor, Unit unit, CheckContext context)
    {
        try
        {
            return Normalized(value * factor);
        }
        catch (OverflowException)
        {
            var text = written.Value is Quantity quantity ? quantity.Text : value.ToString(CultureInfo.InvariantCulture);
            context.Report(ManifestRules.TooLarge, written.Span, text, UnitPhrase.Of(unit));
            return null;
        }
    }

    /// <summary>The number without trailing zeros: 1.50 and 1.5 must print alike, however they were written or computed.</summary>
    public static decimal Normalized(decimal value) => value / 1.000000000000000000000000000000000m;
}
