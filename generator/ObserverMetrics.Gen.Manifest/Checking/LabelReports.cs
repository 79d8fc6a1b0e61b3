using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>The one reporter of labels and label values that a series does not have.</summary>
internal static class LabelReports
{
    /// <summary>Reports a label that is not there.</summary>
    /// <param name="context">Where the diagnostic goes.</param>
    /// <param name="span">The label.</param>
    /// <param name="owner">Who lacks it, as in <c>'shop_orders' has</c>.</param>
    /// <param name="label">Its name.</param>
    /// <param name="known">The labels that are there.</param>
    public static void Unknown(CheckContext context, SourceSpan span, string owner, string label, IEnumerable<string> known)
    {
        var names = known.OrderBy(name => name, StringComparer.Ordinal).ToList();
        context.Report(PromQLRules.UnknownLabel, span, owner, label, CheckContext.DidYouMean(label, names), names.Count == 0 ? "none" : string.Join(", ", names));
    }

    /// <summary>Reports a value that a closed label never has.</summary>
    public static void UnknownValue(CheckContext context, SourceSpan span, string value, MetricLabel closed) =>
        context.Report(PromQLRules.UnknownValue, span, closed.Name, value, CheckContext.DidYouMean(value, closed.Values), string.Join(", ", closed.Values));
}
