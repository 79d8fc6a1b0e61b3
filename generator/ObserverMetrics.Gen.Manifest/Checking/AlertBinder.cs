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
internal sealed record BoundAlert(AlertSyntax Syntax, string Group, BoundQuery Query, IReadOnlyList<SeverityRule> Rules);

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

    private readonly TemplateChecker _templates = new(context);

    /// <summary>The alert, or null, with diagnostics, where it is unsound.</summary>
    public BoundAlert? Bind(AlertSyntax syntax, GroupSyntax group)
    {
        var allow = new AllowList(syntax.Allow);
        var severities = Severities(syntax);
        if (syntax.Query is not { } query || severities is null || !CheckQuantiles(query) || queries.Bind(query, place) is not [var bound])
            return null;

        if (syntax.Threshold is null && !CanBeEmpty(bound.Expression))
        {
            context.Report(ManifestRules.ThresholdMissing, syntax.Name.Span, syntax.Name.Value);
            return null;
        }

        var rules = new List<SeverityRule>();
        foreach (var (severity, threshold) in severities)
        {
            var value = threshold is null ? null : Thresholds.Convert(threshold, bound.Unit, context);
            if (threshold is not null && value is null)
                return null;

            var expression = value is null ? bound.Expression : new BinaryExpression(bound.Expression, Operators[syntax.Threshold!.Comparison], new NumberLiteral((double)value));
            rules.Add(new SeverityRule(severity, expression, value));
        }

        CheckTemplates(syntax, bound);
        QueryLints.Check(query, bound.Expression, series, allow, context);
        allow.ReportUseless(context);
        return new BoundAlert(syntax, group.Key.Value, bound, rules);
    }

    private List<(AlertSeverity Severity, Spanned<Quantity>? Threshold)>? Severities(AlertSyntax syntax)
    {
        var byThreshold = syntax.Threshold?.BySeverity ?? [];
        if (byThreshold.Count > 0 == syntax.Severity is not null)
        {
            context.Report(
                ManifestRules.SeverityMissing, syntax.Severity?.Span ?? syntax.Name.Span, syntax.Name.Value,
                syntax.Severity is null ? "has no severity" : "has a severity of its own beside those of its threshold");
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

    private void CheckTemplates(AlertSyntax syntax, BoundQuery bound)
    {
        var inferred = new LabelInference(series.Find).LabelsOf(bound.Expression);
        List<string>? labels = inferred is null
            ? null
            : [.. inferred, "severity", .. syntax.Labels.Select(label => label.Name.Value), .. context.Syntax.Alerting.Labels.Select(label => label.Name.Value)];
        IEnumerable<YamlScalar?> templates =
            [syntax.Summary, syntax.Description, .. syntax.Labels.Select(label => label.Value), .. syntax.Annotations.Select(annotation => annotation.Value)];
        foreach (var template in templates)
        {
            if (template is not null)
                _templates.CheckAnnotation(template, labels);
        }
    }

    // A comparison filters, absent() is empty while the series is there, "unless" takes away.
    private static bool CanBeEmpty(PromQLExpression expression) => expression switch
    {
        ParenthesizedExpression parenthesized => CanBeEmpty(parenthesized.Expression),
        CallExpression { Function: "absent" or "absent_over_time" } => true,
        BinaryExpression { Operator: BinaryOperator.And } and => CanBeEmpty(and.Left) || CanBeEmpty(and.Right),
        BinaryExpression { Operator: BinaryOperator.Or } or => CanBeEmpty(or.Left) && CanBeEmpty(or.Right),
        BinaryExpression { Operator: BinaryOperator.Unless } => true,
        BinaryExpression { ReturnBool: false } binary => binary.Operator.IsComparison() || CanBeEmpty(binary.Left) || CanBeEmpty(binary.Right),
        AggregateExpression aggregate => CanBeEmpty(aggregate.Expression),
        CallExpression call => call.Arguments.Any(CanBeEmpty),
        _ => false,
    };
}
