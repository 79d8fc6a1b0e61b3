using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks thresholds of quantiles against the buckets that the quantiles are reckoned from.</summary>
internal sealed class BucketThresholds(CheckContext context, SeriesCatalog series)
{
    /// <summary>Whether a quantile can be on both sides of a threshold.</summary>
    /// <param name="expression">The query; anything but a quantile of one of the manifest's histograms passes.</param>
    /// <param name="threshold">The threshold in the histogram's unit.</param>
    /// <param name="written">As written.</param>
    /// <param name="allow">What the entry silences.</param>
    public bool Check(PromQLExpression expression, decimal threshold, Spanned<Quantity> written, AllowList allow)
    {
        if (HistogramOf(expression) is not { } histogram)
            return true;

        var highest = histogram.Buckets[histogram.Buckets.Count - 1];
        if (threshold >= highest)
        {
            // Prometheus answers with the highest finite bound for whatever lies above it.
            context.Report(PromQLRules.ThresholdBeyondBuckets, written.Span, histogram.Name, Text(highest) + Words(histogram), written.Value.Text);
            return false;
        }

        if (histogram.Buckets.Contains(threshold))
            return true;

        var above = histogram.Buckets.First(bound => bound > threshold);
        var below = histogram.Buckets.LastOrDefault(bound => bound < threshold);
        context.Lint(LintRules.ThresholdBetweenBuckets, written.Span, allow, histogram.Name, written.Value.Text, Text(below), Text(above) + Words(histogram));
        return true;
    }

    private Metric? HistogramOf(PromQLExpression expression)
    {
        while (expression is ParenthesizedExpression parenthesized)
            expression = parenthesized.Expression;

        if (expression is not CallExpression { Function: "histogram_quantile", Arguments: [_, var buckets] })
            return null;

        var metrics = buckets.DescendantsAndSelf().OfType<VectorSelector>().Select(selector => selector.Name is null ? null : series.MetricOf(selector.Name)).Distinct().ToList();
        return metrics is [{ Type: MetricType.Histogram } metric] ? metric : null;
    }

    private static string Words(Metric histogram) => histogram.Unit.Length == 0 ? "" : " " + histogram.Unit;

    private static string Text(decimal bound) => bound.ToString(CultureInfo.InvariantCulture);
}
