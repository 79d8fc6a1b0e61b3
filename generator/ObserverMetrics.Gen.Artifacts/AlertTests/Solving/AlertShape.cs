using System.Text;
using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>All that a scenario of an alert depends on but the name of its metric: alerts of one shape are solved once.</summary>
/// <remarks>Names are only ever compared with each other. Where an alert has but one metric, and no recording, the comparisons come out alike whatever it is called.</remarks>
/// <param name="Expression">The expression without the metric's name.</param>
/// <param name="For">How long the condition must hold.</param>
/// <param name="KeepFiringFor">How long it fires on.</param>
/// <param name="Type">The metric's type.</param>
/// <param name="ValueKind">What its value is.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Buckets">Its buckets.</param>
/// <param name="Initial">Its first value.</param>
/// <param name="Source">Who gives its value.</param>
internal sealed record AlertShape(
    string Expression, string? For, string? KeepFiringFor,
    MetricType Type, MetricValueKind ValueKind, EquatableArray<MetricLabel> Labels, EquatableArray<decimal> Buckets, decimal? Initial, MetricSource Source)
{
    /// <summary>An alert's shape; null where more than the name of one metric may tell it from others.</summary>
    public static AlertShape? Of(ParsedAlert alert, ParsedRules rules, MetricFamilies families)
    {
        if (rules.Named(alert.Alert.Name).Skip(1).Any() || MetricOf(alert, families) is not { } metric)
            return null;

        var (all, text, end) = (alert.Alert.Expr, new StringBuilder(), 0);
        foreach (var selector in Selectors(alert))
        {
            if (selector.Name is not { } name || families.Declared(name) != metric || rules.Recording(name) is not null || selector.Matchers.Any(matcher => matcher.Name == LabelSet.MetricName))
                return null;

            // What a histogram's series have behind the name of the metric stays.
            text.Append(all, end, selector.NameSpan.Start - end).Append('\0').Append(name, metric.Name.Length, name.Length - metric.Name.Length);
            end = selector.NameSpan.End;
        }

        text.Append(all, end, all.Length - end);
        return new AlertShape(text.ToString(), alert.Alert.For, alert.Alert.KeepFiringFor, metric.Type, metric.ValueKind, metric.Labels, metric.Buckets, metric.Initial, metric.Source);
    }

    /// <summary>The metric of an alert that has a shape.</summary>
    public static Metric? MetricOf(ParsedAlert alert, MetricFamilies families) =>
        Selectors(alert).FirstOrDefault() is { Name: { } name } ? families.Declared(name) : null;

    private static IEnumerable<VectorSelector> Selectors(ParsedAlert alert) => alert.Expression.DescendantsAndSelf().OfType<VectorSelector>();
}
