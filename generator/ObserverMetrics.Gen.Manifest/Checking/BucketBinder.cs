using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>A histogram's upper bounds in its unit.</summary>
internal static class BucketBinder
{
    private const string Owner = "the metric";

    // https://pkg.go.dev/github.com/prometheus/client_golang/prometheus#pkg-variables (DefBuckets)
    private static readonly EquatableArray<decimal> Default =
        EquatableArray.Of(0.005m, 0.01m, 0.025m, 0.05m, 0.1m, 0.25m, 0.5m, 1m, 2.5m, 5m, 10m);

    /// <summary>The bounds, or null where what is written cannot be.</summary>
    public static EquatableArray<decimal>? Bind(BucketsSyntax? buckets, Unit? unit, CheckContext context)
    {
        if (buckets is null)
            return Default;

        var bounds = buckets.Start is null ? Listed(buckets, unit, context) : Computed(buckets, unit, context);
        return bounds?.Select(Thresholds.Normalized).ToEquatableArray();
    }

    private static List<decimal>? Listed(BucketsSyntax buckets, Unit? unit, CheckContext context)
    {
        var bounds = new List<decimal>(buckets.Bounds.Count);
        foreach (var bound in buckets.Bounds)
        {
            if (Thresholds.Convert(new Spanned<Quantity>(bound.Value, bound.Place), unit, Owner, context) is not { } value)
                return null;

            if (bounds.Count > 0 && value <= bounds[^1])
            {
                context.Report(ManifestRules.BadBuckets, bound.Place.Span, $"'{bound.Value.Text}' is not above the bound before it");
                return null;
            }

            bounds.Add(value);
        }

        return bounds.Count == 0 ? null : bounds;
    }

    private static List<decimal>? Computed(BucketsSyntax buckets, Unit? unit, CheckContext context)
    {
        if (Thresholds.Convert(buckets.Start!, unit, Owner, context) is not { } start || buckets.Count is not { } count)
            return null;

        var width = buckets.Width is { } written ? Thresholds.Convert(written, unit, Owner, context) : null;
        if (buckets.Factor is null && width is null)
            return null;

        var (span, complaint) = buckets switch
        {
            { Factor: { Value.Unit.Length: > 0 } factor } => (factor.Span, $"the factor '{factor.Value.Text}' is no plain number"),
            { Factor: { Value.Value: <= 1 } factor } => (factor.Span, "they ascend with a factor above 1 only"),
            { Factor: not null } when start <= 0 => (buckets.Start!.Span, "with a factor they ascend from a start above 0 only"),
            { Factor: null } when width <= 0 => (buckets.Width!.Span, "they ascend with a width above 0 only"),
            _ => (buckets.Place.Span, null),
        };
        var bounds = new List<decimal>();
        try
        {
            for (var i = 0; i < count.Value && complaint is null; i++)
                bounds.Add(i == 0 ? start : buckets.Factor is { } by ? bounds[^1] * by.Value.Value : start + (i * width!.Value));
        }
        catch (OverflowException)
        {
            complaint = "the last of them is too large";
        }

        if (complaint is null)
            return bounds;

        context.Report(ManifestRules.BadBuckets, span, complaint);
        return null;
    }
}
