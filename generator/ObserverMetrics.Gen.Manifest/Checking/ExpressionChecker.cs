using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Parses an expression of the manifest and proves the names in it: series, labels, closed label values.</summary>
internal sealed class ExpressionChecker(CheckContext context, SeriesCatalog series, PrometheusVersion oldest)
{
    /// <summary>The expression, or null, with diagnostics, where it does not hold.</summary>
    /// <param name="scalar">As written.</param>
    /// <param name="inDashboard">Whether Grafana's variables may stand in it.</param>
    public PromQLExpression? Check(YamlScalar scalar, bool inDashboard)
    {
        var result = PromQLParser.Parse(scalar.Value, new PromQLParserOptions { GrafanaVariables = inDashboard, OldestVersion = oldest });
        foreach (var error in result.Errors)
            context.Report(PromQLRules.Syntax, SpanOf(scalar, error.Span), error.Message);

        if (result.Root is null || result.Errors.Count > 0)
            return null;

        var sound = true;
        foreach (var node in result.Root.DescendantsAndSelf())
        {
            sound &= node switch
            {
                VectorSelector selector => CheckSelector(selector, scalar),
                AggregateExpression aggregate => CheckLabels(aggregate.Grouping, aggregate.Expression, scalar),
                BinaryExpression { Matching: { } matching } binary => CheckMatching(matching, binary, scalar),
                _ => true,
            };
        }

        return sound ? result.Root : null;
    }

    private static SourceSpan SpanOf(YamlScalar scalar, PromQLSpan span) => scalar.SpanOf(span.Start, span.Length);

    private bool CheckSelector(VectorSelector selector, YamlScalar scalar)
    {
        if (selector.Name is not { } name)
            return true;

        var span = SpanOf(scalar, selector.NameSpan);
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

        return selector.Matchers.Aggregate(true, (sound, matcher) => sound & CheckMatcher(matcher, name, info, scalar));
    }

    private bool CheckMatcher(LabelMatcher matcher, string name, SeriesInfo info, YamlScalar scalar)
    {
        if (matcher.Name == "__name__" || info.Labels is null)
            return true;

        if (!info.Labels.Contains(matcher.Name))
        {
            context.Report(
                PromQLRules.UnknownLabel, SpanOf(scalar, matcher.NameSpan), $"'{name}' has", matcher.Name,
                CheckContext.DidYouMean(matcher.Name, info.Labels), string.Join(", ", info.Labels));
            return false;
        }

        if (series.MetricOf(name)?.Labels.FirstOrDefault(label => label.Name == matcher.Name) is not { Values.Count: > 0 } closed)
            return true;

        if (matcher.Operator is not (MatchOperator.Equal or MatchOperator.NotEqual) || matcher.Value is "" or "other" || closed.Values.Contains(matcher.Value))
            return true;

        ReportValue(SpanOf(scalar, matcher.ValueSpan), matcher.Value, closed);
        return false;
    }

    /// <summary>Reports a value that a closed label never has.</summary>
    public void ReportValue(SourceSpan span, string value, MetricLabel closed) =>
        context.Report(PromQLRules.UnknownValue, span, closed.Name, value, CheckContext.DidYouMean(value, closed.Values), string.Join(", ", closed.Values));

    private bool CheckMatching(VectorMatching matching, BinaryExpression binary, YamlScalar scalar)
    {
        var left = AllLabels(binary.Left);
        var right = AllLabels(binary.Right);
        return left is null || right is null || CheckAgainst(matching.Labels.Concat(matching.Include), [.. left, .. right], scalar);
    }

    private bool CheckLabels(IReadOnlyList<GroupingLabel> grouping, PromQLExpression operand, YamlScalar scalar) =>
        AllLabels(operand) is not { } labels || CheckAgainst(grouping, labels, scalar);

    private bool CheckAgainst(IEnumerable<GroupingLabel> wanted, HashSet<string> labels, YamlScalar scalar)
    {
        var unknown = wanted.Where(label => !labels.Contains(label.Name)).ToList();
        foreach (var label in unknown)
        {
            var names = labels.OrderBy(name => name, StringComparer.Ordinal).ToList();
            context.Report(
                PromQLRules.UnknownLabel, SpanOf(scalar, label.Span), "The series here have", label.Name,
                CheckContext.DidYouMean(label.Name, names), names.Count == 0 ? "none" : string.Join(", ", names));
        }

        return unknown.Count == 0;
    }

    // Every label that a part of the expression could have; null where one of its series claims nothing.
    private HashSet<string>? AllLabels(PromQLExpression expression)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in expression.DescendantsAndSelf())
        {
            switch (node)
            {
                case VectorSelector selector when selector.Name is null || series.Find(selector.Name)?.Labels is not { }:
                case CallExpression { Function: "label_replace" or "label_join" }:
                    return null;
                case VectorSelector selector:
                    all.UnionWith(series.Find(selector.Name!)!.Labels!);
                    break;
                case AggregateExpression { Operator: AggregateOperator.CountValues, Parameter: StringLiteral added }:
                    all.Add(added.Value);
                    break;
                case CallExpression { Function: "absent" or "absent_over_time" } absent:
                    all.UnionWith(absent.DescendantsAndSelf().OfType<VectorSelector>().SelectMany(selector => selector.Matchers).Select(matcher => matcher.Name));
                    break;
            }
        }

        return all;
    }
}
