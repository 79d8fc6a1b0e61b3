using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>An alert, checked: what panels want to know of it, and what its model is made of.</summary>
/// <param name="Syntax">As written.</param>
/// <param name="Group">The key of its group.</param>
/// <param name="Query">Its query.</param>
/// <param name="Rules">Its expression for each severity, with the threshold in the query's unit, or null without one.</param>
/// <param name="Labels">All labels that its series could have, or null where some are not known.</param>
/// <param name="CertainLabels">The labels that each of its series certainly has, as far as known.</param>
/// <param name="Tests">The manifest's own tests of it.</param>
internal sealed record BoundAlert(
    AlertSyntax Syntax,
    string Group,
    BoundQuery Query,
    IReadOnlyList<SeverityRule> Rules,
    IReadOnlyCollection<string>? Labels,
    IReadOnlyCollection<string> CertainLabels,
    EquatableArray<AlertTestCase> Tests);

/// <summary>One severity of an alert.</summary>
internal sealed record SeverityRule(AlertSeverity Severity, PromQLExpression Expression, decimal? Threshold);

/// <summary>Checks alerts.</summary>
internal sealed class AlertBinder(CheckContext context, SeriesCatalog series, QueryBinder queries, QueryPlace place)
{
    private static readonly Dictionary<Comparison, BinaryOperator> Operators = new()
    {
        [Comparison.Above] = BinaryOperator.Greater,
        [Comparison.Below] = BinaryOperator.Less,
        [Comparison.AtLeast] = BinaryOperator.GreaterOrEqual,
        [Comparison.AtMost] = BinaryOperator.LessOrEqual,
        [Comparison.Equals] = BinaryOperator.Equal,
        [Comparison.NotEquals] = BinaryOperator.NotEqual,
    };

    private readonly AlertTestBinder _tests = new(context);
    private readonly TemplateChecker _templates = new(context);
    private readonly QueryLints _lints = new(context, series);
    private readonly BucketThresholds _buckets = new(context, series);
    private readonly ResultTypes _types = new(context);
    private readonly OutcomeChecker _outcomes = new(context, series);

    /// <summary>The alert, or null, with diagnostics, where it is unsound.</summary>
    public BoundAlert? Bind(AlertSyntax syntax, GroupSyntax group)
    {
        var allow = new AllowList(syntax.Allow);
        var severities = Severities(syntax);
        if (syntax.Query is not { } query || !CheckQuantiles(query) || queries.Bind(query, place) is not [var bound] || severities is null || !CheckThreshold(syntax, query, bound) || !_types.CheckCompared(query, bound.Expression))
            return null;

        var inferred = series.Infer();
        var rules = new List<SeverityRule>(severities.Count);
        foreach (var (severity, threshold) in severities)
        {
            if (threshold is null)
                rules.Add(new SeverityRule(severity, bound.Expression, null));
            else if (Thresholds.Convert(threshold, bound.Unit, "the query", context) is { } value
                && _buckets.Check(bound.Expression, value, threshold, allow)
                && _outcomes.CheckThreshold(bound.Expression, inferred.Values, Operators[syntax.Threshold!.Comparison], value, threshold.Span))
                rules.Add(new SeverityRule(severity, new BinaryExpression(bound.Expression, Operators[syntax.Threshold.Comparison], new NumberLiteral((double)value)), value));
        }

        if (rules.Count < severities.Count || !CheckLabels(syntax))
            return null;

        var labels = inferred.Possible.LabelsOf(bound.Expression);
        CheckTemplates(syntax, labels);
        SeverityOrder.Check(syntax, rules, allow, context);
        _lints.Check(query, bound.Expression, allow);
        allow.ReportUseless(context);
        return new BoundAlert(syntax, group.Key.Value, bound, rules, labels, inferred.Certain.LabelsOf(bound.Expression) ?? [], _tests.Bind(syntax, bound.Unit));
    }

    private List<(AlertSeverity Severity, Spanned<Quantity>? Threshold)>? Severities(AlertSyntax syntax)
    {
        var byThreshold = syntax.Threshold?.BySeverity ?? [];
        if (byThreshold.Count > 0 == syntax.Severity is not null)
        {
            var (found, mend) = syntax.Severity is null
                ? ("has no severity", "write 'severity: critical', 'warning' or 'info', or a threshold for each, as in 'above: { warning: 80%, critical: 95% }'")
                : ("has a severity of its own beside those of its threshold", "leave 'severity' out, or give the threshold one value");
            context.Report(ManifestRules.SeverityMissing, syntax.Severity?.Span ?? syntax.Name.Span, syntax.Name.Value, found, mend);
            return null;
        }

        return syntax.Severity is { } severity
            ? [(severity.Value, syntax.Threshold?.Single)]
            : [.. byThreshold.Select(pair => (pair.Key, (Spanned<Quantity>?)pair.Value))];
    }

    private bool CheckQuantiles(QuerySyntax query)
    {
        if (query.Quantiles.Count <= 1)
            return true;

        context.Report(ManifestRules.QuantileList, query.Quantiles[1].Span, query.Quantiles.Count.ToString(CultureInfo.InvariantCulture));
        return false;
    }

    private bool CheckThreshold(AlertSyntax syntax, QuerySyntax query, BoundQuery bound)
    {
        if (syntax.Threshold is null)
        {
            if (query.Expr is not null && Emptiness.IsPossible(bound.Expression))
                return true;

            context.Report(ManifestRules.ThresholdMissing, syntax.Name.Span, syntax.Name.Value);
            return false;
        }

        if (BareCounter.In(bound.Expression, series) is not { Name: { } name } counter)
            return true;

        context.Report(PromQLRules.BareCounter, query.Expr?.SpanOf(counter.NameSpan) ?? query.Metric!.Span, name);
        return false;
    }

    private bool CheckLabels(AlertSyntax syntax) => AlertLabels.Check(syntax.Labels, context) & AlertLabels.CheckAnnotations(syntax.Annotations, context);

    // Prometheus fills templates in from the query's own series, before it adds the alert's labels.
    private void CheckTemplates(AlertSyntax syntax, IReadOnlyCollection<string>? labels)
    {
        IEnumerable<YamlScalar?> templates =
            [syntax.Summary, syntax.Description, .. syntax.Labels.Select(label => label.Value), .. syntax.Annotations.Select(annotation => annotation.Value)];
        foreach (var template in templates)
        {
            if (template is not null)
                _templates.CheckAnnotation(template, labels);
        }
    }
}
