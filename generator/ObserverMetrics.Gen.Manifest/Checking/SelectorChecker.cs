using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Proves a selector: its series is declared, its matchers name labels that the series has and values that they can have.</summary>
internal sealed class SelectorChecker(CheckContext context, SeriesCatalog series)
{
    private const string MetricNameLabel = "__name__";
    private const string OverflowValue = "other";

    public bool Check(VectorSelector selector, YamlScalar scalar, bool inDashboard)
    {
        var byMatcher = selector.Matchers.FirstOrDefault(matcher => matcher is { Name: MetricNameLabel, Operator: MatchOperator.Equal });
        if ((selector.Name ?? byMatcher?.Value) is not { } name || IsVariable(name, inDashboard))
            return true;

        var span = scalar.SpanOf(selector.Name is null ? byMatcher!.ValueSpan : selector.NameSpan);
        if (series.Find(name) is not { } info)
        {
            context.Report(PromQLRules.UnknownSeries, span, name, CheckContext.DidYouMean(name, series.Names));
            return false;
        }

        if (info.Type == SeriesType.Histogram)
        {
            context.Report(PromQLRules.BareHistogram, span, name);
            return false;
        }

        return selector.Matchers.Aggregate(true, (sound, matcher) => sound & CheckMatcher(matcher, name, info, scalar, inDashboard));
    }

    private bool CheckMatcher(LabelMatcher matcher, string name, SeriesInfo info, YamlScalar scalar, bool inDashboard)
    {
        if (matcher.Name == MetricNameLabel || info.Labels is null)
            return true;

        if (!info.Labels.Contains(matcher.Name))
        {
            LabelReports.Unknown(context, scalar.SpanOf(matcher.NameSpan), $"'{name}' has", matcher.Name, info.Labels);
            return false;
        }

        if (IsVariable(matcher.Value, inDashboard) || series.MetricOf(name)?.Labels.FirstOrDefault(label => label.Name == matcher.Name) is not { Values.Count: > 0 } closed)
            return true;

        var isRegex = matcher.Operator is MatchOperator.RegexMatch or MatchOperator.RegexNotMatch;
        if (isRegex && !RegexText.IsPlain(matcher.Value))
            return true;

        var wrong = (isRegex ? matcher.Value.Split('|') : [matcher.Value]).FirstOrDefault(value => value is not ("" or OverflowValue) && !closed.Values.Contains(value));
        if (wrong is null)
            return true;

        LabelReports.UnknownValue(context, scalar.SpanOf(matcher.ValueSpan), wrong, closed);
        return false;
    }

    private static bool IsVariable(string text, bool inDashboard) => inDashboard && (text.Contains('$') || text.Contains("[["));
}
