using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Proves that the variables of a panel's expression are the dashboard's own or Grafana's, and that a rule has none.</summary>
internal sealed class VariableChecker(CheckContext context)
{
    private const string AutoInterval = "__auto_interval_";

    // https://grafana.com/docs/grafana/latest/dashboards/variables/variable-syntax/
    private static readonly Regex Reference = new(
        @"\$(?<name>[A-Za-z_]\w*)|\[\[(?<name>[A-Za-z_]\w*)(:\w+)?\]\]|\$\{(?<name>[A-Za-z_]\w*)(\.[^:}]+)?(:[^}]+)?\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    // https://grafana.com/docs/grafana/latest/dashboards/variables/add-template-variables/#global-variables
    private static readonly string[] Global =
    [
        "__rate_interval", "__rate_interval_ms", "__interval", "__interval_ms", "__range", "__range_s", "__range_ms", "__from", "__to",
        "__dashboard", "__name", "__org", "__user", "__timezone", "__timeFilter", "timeFilter", "__searchFilter", "__url_time_range", "__all_variables",
    ];

    private readonly List<string> _own = [.. DashboardBinder.OwnVariables, .. context.Syntax.Dashboard.Variables.Select(variable => variable.Name.Value)];

    /// <summary>Whether Grafana may take a part of a text for a variable.</summary>
    public static bool MayHoldVariable(string text) => text.IndexOf('$') >= 0 || text.Contains("[[");

    public bool Check(IReadOnlyList<PromQLExpression> parts, YamlScalar scalar, bool inDashboard)
    {
        var sound = true;
        foreach (var part in parts)
        {
            sound &= part switch
            {
                NumberLiteral { Variable: { } variable } => CheckText(variable, part.Span, scalar),
                MatrixSelector matrix => CheckDuration(matrix.Range, scalar),
                SubqueryExpression subquery => CheckDuration(subquery.Range, scalar) & CheckDuration(subquery.Step, scalar) & CheckPlace(subquery.Offset, subquery.At, scalar),
                VectorSelector selector => CheckPlace(selector.Offset, selector.At, scalar) & CheckMatchers(selector, scalar, inDashboard),
                _ => true,
            };
        }

        return sound;
    }

    private bool CheckPlace(PromQLDuration? offset, PromQLAt? at, YamlScalar scalar) =>
        CheckDuration(offset, scalar) & (at?.Variable is not { } variable || CheckText(variable, at.Value.Span, scalar));

    private bool CheckDuration(PromQLDuration? duration, YamlScalar scalar) =>
        duration?.Variable is not { } variable || CheckText(variable, duration.Value.Span, scalar);

    private bool CheckText(string text, PromQLSpan span, YamlScalar scalar) =>
        (text[0] == '$' && Global.Contains(text.Substring(1)))
        || (Reference.Match(text).Groups["name"].Value is var name && (name.Length == 0 || IsKnown(name) || Unknown(name, scalar.SpanOf(span))));

    private bool CheckMatchers(VectorSelector selector, YamlScalar scalar, bool inDashboard)
    {
        var sound = true;
        for (var i = 0; i < selector.Matchers.Count; i++)
            sound &= CheckMatcher(selector.Matchers[i], scalar, inDashboard);

        return sound;
    }

    private bool CheckMatcher(LabelMatcher matcher, YamlScalar scalar, bool inDashboard)
    {
        if (!MayHoldVariable(matcher.Value))
            return true;

        var sound = true;
        foreach (Match match in Reference.Matches(matcher.Value))
        {
            var name = match.Groups["name"].Value;
            var start = matcher.SourceOffset(match.Index);
            var span = scalar.SpanOf(PromQLSpan.FromBounds(start, matcher.SourceOffset(match.Index + match.Length)));
            if (inDashboard && !IsKnown(name))
            {
                sound = Unknown(name, span);
            }
            else if (!inDashboard && match.Value[0] == '$' && IsKnown(name))
            {
                // Other words behind a '$' may well be a label's value.
                context.Report(PromQLRules.UnknownVariable, span, "Prometheus, which runs the rules, has", name, "", "write the value itself");
                sound = false;
            }
        }

        return sound;
    }

    private bool IsKnown(string name) =>
        _own.Contains(name) || Global.Contains(name) || name.StartsWith(AutoInterval, StringComparison.Ordinal) || context.IsUnsound(name);

    private bool Unknown(string name, SourceSpan span)
    {
        context.Report(
            PromQLRules.UnknownVariable, span, "The dashboard has", name, CheckContext.DidYouMean(name, _own.Concat(Global)),
            "declare it under 'dashboard: variables', or write one of " + string.Join(", ", _own.Select(own => "$" + own)) + " or Grafana's own, such as $__range");
        return false;
    }
}
