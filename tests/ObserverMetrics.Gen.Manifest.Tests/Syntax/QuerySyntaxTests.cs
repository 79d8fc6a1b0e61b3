using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Tests.Syntax;

public class QuerySyntaxTests
{
    [Theory]
    [InlineData("value: a, with: max", "Value", "a")]
    [InlineData("rate: a, per: hour", "Rate", "a")]
    [InlineData("increase: a", "Increase", "a")]
    [InlineData("ratio: a, over: b", "Ratio", "a")]
    [InlineData("quantile: 0.99, of: a", "Quantile", "a")]
    [InlineData("quantile: [0.99, 0.5], of: a", "Quantile", "a")]
    [InlineData("expr: 'sum(a)'", "Expr", null)]
    public void Kinds(string text, string kind, string? metric)
    {
        var query = Assert.Single(Panel(text).Queries);

        Assert.Equal(kind, query.Kind.ToString());
        Assert.Equal(metric, query.Metric?.Value);
    }

    [Fact]
    public void Companions()
    {
        var query = Panel("rate: a, per: minute, by: [x], where: { y: 5xx, z: [a, ''] }, where_not: { v: w }, window: 90, top: 3, legend: '{{x}}'").Queries[0];

        Assert.Equal(RatePer.Minute, query.Per?.Value);
        Assert.Equal("x", Assert.Single(query.By!).Value);
        Assert.Equal(["y=5xx", "z=a|"], query.Where.Select(Text));
        Assert.Equal(["v=w"], query.WhereNot.Select(Text));
        Assert.Equal("1m30s", query.Window?.Value.Prometheus);
        Assert.Equal(3, query.Top?.Value);
        Assert.Equal("{{x}}", query.Legend?.Value);
    }

    [Theory]
    [InlineData("rate: a, value: b", "(5,48)-(5,53): error OMG1015: 'value' and 'rate' exclude each other: keep one of them")]
    [InlineData("expr: a, by: [x]", "(5,48)-(5,50): error OMG1016: 'by' has a meaning only beside 'value', 'rate', 'increase', 'ratio', 'quantile' or 'distribution': add that key, or take 'by' out")]
    [InlineData("value: 'sum(a)'", "(5,46)-(5,54): error OMG1009: 'sum(a)' is not the name of a metric, recording or external series; write letters, digits, '_' and ':', no digit first, and PromQL under 'expr'")]
    [InlineData("quantile: 2, of: a", "(5,49)-(5,50): error OMG1008: Found '2', expected a number from 0 to 1")]
    public void A_mistake_is_one_error(string text, string expected)
    {
        var parsed = Parsed.Group($"panels:\n  - {{ title: T, type: timeseries, {text} }}");

        Assert.Equal([expected], parsed.Diagnostics);
    }

    [Theory]
    [InlineData("above: 5%", "Above", "0.05")]
    [InlineData("below: 1/h", "Below", "1")]
    [InlineData("at_least: 500ms", "AtLeast", "0.5")]
    [InlineData("at_most: -3", "AtMost", "-3")]
    [InlineData("equals: 0", "Equals", "0")]
    [InlineData("not_equals: 1e3", "NotEquals", "1000")]
    public void An_alert_has_one_comparison(string text, string comparison, string value)
    {
        var alert = Alert($"value: a, {text}, severity: info");

        Assert.Equal(comparison, alert.Threshold?.Comparison.ToString());
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), alert.Threshold?.Single?.Value.Value);
    }

    [Fact]
    public void A_threshold_can_carry_the_severities()
    {
        var threshold = Alert("value: a, above: { warning: 80%, critical: 95% }").Threshold!;

        Assert.Null(threshold.Single);
        Assert.Equal([(AlertSeverity.Critical, 0.95m), (AlertSeverity.Warning, 0.8m)], threshold.BySeverity.Select(pair => (pair.Key, pair.Value.Value.Value)));
    }

    [Theory]
    [InlineData("value: a, above: much, severity: info")]
    [InlineData("value: a, above: 1, severity: critcal")]
    public void An_alert_that_would_look_as_if_a_key_were_missing_is_dropped_and_known_as_damaged(string text)
    {
        var parsed = Parsed.Group($"alerts:\n  A: {{ summary: S, {text} }}");

        Assert.Single(parsed.Diagnostics);
        Assert.Empty(parsed.Manifest.Groups[0].Alerts);
        Assert.Contains("A", parsed.Manifest.DamagedKeys);
    }

    private static PanelSyntax Panel(string text)
    {
        var parsed = Parsed.Group($"panels:\n  - {{ title: T, type: timeseries, {text} }}");
        Assert.Empty(parsed.Diagnostics);
        return parsed.Manifest.Groups[0].Panels[0];
    }

    private static AlertSyntax Alert(string text)
    {
        var parsed = Parsed.Group($"alerts:\n  A: {{ summary: S, {text} }}");
        Assert.Empty(parsed.Diagnostics);
        return parsed.Manifest.Groups[0].Alerts[0];
    }

    private static string Text(LabelFilterSyntax filter) => filter.Label.Value + "=" + string.Join("|", filter.Values.Select(value => value.Value));
}
