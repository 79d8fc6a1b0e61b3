using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Proves a selector: its series is declared, its matchers name labels that the series has and values that they can have, and do not exclude each other.</summary>
internal sealed class SelectorChecker(CheckContext context, SeriesCatalog series)
{
    private const string MetricNameLabel = "__name__";
    private const string OverflowValue = "other";

    public bool Check(VectorSelector selector, YamlScalar scalar, bool inDashboard)
    {
        var byMatcher = selector.Matchers.FirstOrDefault(matcher => matcher is { Name: MetricNameLabel, Operator: MatchOperator.Equal });
        if ((selector.Name ?? byMatcher?.Value) is not { } name || IsVariable(name, inDashboard))
            return true;

        var place = selector.Name is null ? byMatcher!.ValueSpan : selector.NameSpan;
        if (series.Find(name) is not { } info)
        {
            context.Report(PromQLRules.UnknownSeries, scalar.SpanOf(place), name, CheckContext.DidYouMean(name, series.Names));
            return false;
        }

        if (info.Type == SeriesType.Histogram)
        {
            context.Report(PromQLRules.BareHistogram, scalar.SpanOf(place), name);
            return false;
        }

        var sound = true;
        for (var i = 0; i < selector.Matchers.Count; i++)
            sound &= CheckMatcher(selector.Matchers[i], name, info, scalar, inDashboard);

        // One that picks values lets them through.
        return sound && (selector.Matchers is [] or [{ Operator: not MatchOperator.RegexNotMatch }] || CheckTogether(selector, name, scalar, inDashboard));
    }

    private bool CheckMatcher(LabelMatcher matcher, string name, SeriesInfo info, YamlScalar scalar, bool inDashboard)
    {
        if (matcher.Name == MetricNameLabel || info.PossibleLabels is not { } labels)
            return true;

        if (!labels.Contains(matcher.Name))
        {
            LabelReports.Unknown(context, scalar.SpanOf(matcher.NameSpan), $"'{name}' has", matcher.Name, labels);
            return false;
        }

        if (IsVariable(matcher.Value, inDashboard) || ClosedLabel(name, matcher.Name) is not { } closed)
            return true;

        // A whole value is shown with its quotes, an alternative of several as it is.
        var wrong = matcher.Operator is MatchOperator.RegexMatch or MatchOperator.RegexNotMatch
            ? (PromQLRegex.PlainAlternatives(matcher.Value) ?? []).Where(alternative => !IsValue(alternative.Value, closed)).Select(alternative => (alternative.Value, Span: SpanOf(matcher, alternative))).ToList()
            : IsValue(matcher.Value, closed) ? [] : [(matcher.Value, Span: matcher.ValueSpan)];
        foreach (var (value, span) in wrong)
            LabelReports.UnknownValue(context, scalar.SpanOf(span), value, closed);

        return wrong.Count == 0;
    }

    private bool CheckTogether(VectorSelector selector, string name, YamlScalar scalar, bool inDashboard)
    {
        foreach (var matchers in selector.Matchers.Where(matcher => !IsVariable(matcher.Value, inDashboard)).GroupBy(matcher => matcher.Name))
        {
            var values = matchers.Select(Selected).FirstOrDefault(selected => selected is not null)
                ?? (ClosedLabel(name, matchers.Key) is { } closed ? [.. closed.Values, OverflowValue] : null);
            if (values is null || values.Any(value => matchers.All(matcher => Passes(matcher, value))))
                continue;

            context.Report(PromQLRules.NeverSelects, scalar.SpanOf(matchers.Last().Span), matchers.Key);
            return false;
        }

        return true;
    }

    // All that a matcher lets through, or null where that is more than some listed texts.
    private static IReadOnlyList<string>? Selected(LabelMatcher matcher) => matcher.Operator switch
    {
        MatchOperator.Equal => [matcher.Value],
        MatchOperator.RegexMatch => PromQLRegex.PlainAlternatives(matcher.Value)?.Select(alternative => alternative.Value).ToList(),
        _ => null,
    };

    // What cannot be told passes.
    private static bool Passes(LabelMatcher matcher, string value) => matcher.Operator switch
    {
        MatchOperator.Equal => matcher.Value == value,
        MatchOperator.NotEqual => matcher.Value != value,
        MatchOperator.RegexMatch => PromQLRegex.PlainAlternatives(matcher.Value)?.Any(alternative => alternative.Value == value) ?? true,
        _ => PromQLRegex.PlainAlternatives(matcher.Value)?.All(alternative => alternative.Value != value) ?? true,
    };

    private MetricLabel? ClosedLabel(string name, string label) =>
        series.MetricOf(name)?.Labels.FirstOrDefault(own => own.Name == label) is { Values.Count: > 0 } closed ? closed : null;

    private static bool IsValue(string text, MetricLabel closed) => text is "" or OverflowValue || closed.Values.Contains(text);

    private static PromQLSpan SpanOf(LabelMatcher matcher, RegexAlternative alternative)
    {
        var start = matcher.SourceOffset(alternative.Start);
        return PromQLSpan.FromBounds(start, matcher.SourceOffset(alternative.Start + alternative.Length));
    }

    private static bool IsVariable(string text, bool inDashboard) => inDashboard && VariableChecker.MayHoldVariable(text);
}
