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
    /// <param name="context">Where the diagnostic goes.</param>
    public static decimal? Convert(Spanned<Quantity> quantity, Unit? unit, CheckContext context)
    {
        var (value, written, text) = (quantity.Value.Value, quantity.Value.Unit, quantity.Value.Text);
        if (written.Length == 0 || unit is null || Unit.Parse(written) is not { } from)
            return Normalized(value);

        // A time stamp takes no duration, a plain number no percentage: only equal dimensions convert.
        if (from.FactorTo(unit) is { } factor)
            return Normalized(value * factor);

        context.Report(ManifestRules.ThresholdUnit, quantity.Span, text, from.Text, unit.Text.Length == 0 ? "plain numbers" : unit.Text);
        return null;
    }

    /// <summary>The number without trailing zeros: 1.50 and 1.5 must print alike, however they were written or computed.</summary>
    public static decimal Normalized(decimal value) => value / 1.000000000000000000000000000000000m;
}
