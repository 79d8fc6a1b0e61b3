using System.Text.RegularExpressions;
using ObserverMetrics.Fuzz.Generation;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Fuzz.Injection;

/// <summary>Hostile label values in queries: matchers match these texts, and nothing of them is code.</summary>
public class QueryInjectionTests
{
    public static TheoryData<string> Texts => [.. HostileText.Any];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_value_is_a_matcher_s_text(string text)
    {
        var (rules, panels) = Queries($"kind: {Entries.Quoted(text)}");

        Assert.All(rules.Concat(panels), query => Assert.Matches(Pattern(query), text));
        Assert.All(rules.Concat(panels), query => Assert.DoesNotMatch(Pattern(query), text + "x"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Values_are_alternatives(string text)
    {
        var (rules, panels) = Queries($"kind: [{Entries.Quoted(text)}, plain]");

        Assert.All(rules.Concat(panels), query => Assert.Matches(Pattern(query), text));
        Assert.All(rules.Concat(panels), query => Assert.Matches(Pattern(query), "plain"));
        Assert.All(rules.Concat(panels), query => Assert.DoesNotMatch(Pattern(query), "x"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Grafana_fills_in_nothing_of_it(string text)
    {
        var own = new[] { "$job", "$instance", "$__rate_interval" };

        Assert.All(Queries($"kind: {Entries.Quoted(text)}").Panels, query => Assert.All(Variables(query), variable => Assert.Contains(variable, own)));
    }

    // As Grafana's templating finds them.
    private static IEnumerable<string> Variables(string query) =>
        Regex.Matches(query, @"\$(\w+)|\[\[(\w+?)(?::(\w+))?\]\]|\$\{(\w+)(?:\.([^:^\}]+))?(?::([^\}]+))?\}", RegexOptions.ECMAScript).Select(match => match.Value);

    private static Regex Pattern(string query)
    {
        var root = PromQLParser.Parse(query, new PromQLParserOptions { GrafanaVariables = true });
        Assert.Empty(root.Errors);
        var matcher = root.Root!.DescendantsAndSelf().OfType<VectorSelector>().Single().Matchers.Single(matcher => matcher.Name == "kind");
        return new Regex("^(?:" + (matcher.Operator == MatchOperator.Equal ? Regex.Escape(matcher.Value) : matcher.Value) + @")\z", RegexOptions.CultureInvariant);
    }

    private static (List<string> Rules, List<string> Panels) Queries(string where)
    {
        var compilation = ManifestCompiler.Compile("metrics.yaml", $$"""
            name: Shop
            labels: { kind: string }
            groups:
              shop:
                metrics: { shop_orders_total: { type: counter, help: Orders., labels: [kind] } }
                panels: [{ title: Orders, type: timeseries, rate: shop_orders_total, where: { {{where}} } }]
                alerts: { Many: { rate: shop_orders_total, where: { {{where}} }, above: 1, severity: info, summary: Many. } }
            """);
        Assert.False(compilation.HasErrors, string.Join('\n', compilation.Diagnostics.Select(diagnostic => diagnostic.Message)));
        var manifest = compilation.Manifest!;
        return (
            [manifest.RuleGroups.SelectMany(group => group.Alerts).First(alert => alert.Name == "Many").Expr],
            [.. manifest.Dashboard.Rows.SelectMany(row => row.Panels).SelectMany(panel => panel.Queries).Select(query => query.Expr)]);
    }
}
