using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Tests.Syntax;

public class RecorderSyntaxTests
{
    [Theory]
    [InlineData("error", "error")]
    [InlineData("not error", "not error")]
    [InlineData("severity is high", "severity: high")]
    [InlineData("severity is not high", "not severity: high")]
    [InlineData("severity in [high, medium]", "severity: high, medium")]
    [InlineData("severity not in [high]", "not severity: high")]
    [InlineData("severity in ['very high', \"a,b\", 5xx]", "severity: very high, a,b, 5xx")]
    [InlineData("not", null)]
    [InlineData("5xx", null)]
    [InlineData("not severity is high", null)]
    [InlineData("severity is", null)]
    [InlineData("severity is a b", null)]
    [InlineData("severity = high", null)]
    [InlineData("severity in high", null)]
    [InlineData("severity in []", null)]
    [InlineData("severity in [a, ]", null)]
    [InlineData("severity in [a] b", null)]
    [InlineData("severity is 'open", null)]
    public void Conditions(string text, string? expected)
    {
        var parsed = Parsed.Group($"recorders:\n  R:\n    records:\n      - increment: shop_x\n        when: |\n          {text}");

        Assert.Equal(expected is null ? [] : [expected], parsed.Manifest.Groups[0].Recorders[0].Entries.Select(entry => Text(entry.When!)));
        Assert.Equal(expected is null ? 1 : 0, parsed.Diagnostics.Count);
    }

    [Fact]
    public void Parameters_have_a_type_and_perhaps_a_default()
    {
        var parsed = Parsed.Group("recorders:\n  R:\n    parameters: { duration: seconds, error: bool = false }\n    records: [{ increment: shop_x }]");

        var parameters = parsed.Manifest.Groups[0].Recorders[0].Parameters;
        Assert.Equal([("duration", "seconds", null), ("error", "bool", "false")], parameters.Select(parameter => (parameter.Name.Value, parameter.Type.Value, parameter.Default?.Value)));
    }

    [Fact]
    public void Entries_have_an_action_a_value_and_labels()
    {
        var parsed = Parsed.Group("""
            recorders:
              R:
                records:
                  - { increment: shop_a, by: n }
                  - { decrement: shop_b }
                  - { set: shop_c, value: 2.5 }
                  - { observe: shop_d, value: duration, labels: { status: 5xx } }
            """);

        var entries = parsed.Manifest.Groups[0].Recorders[0].Entries;
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(
            ["Increment shop_a n", "Decrement shop_b ", "Set shop_c 2.5", "Observe shop_d duration"],
            entries.Select(entry => $"{entry.Action} {entry.Metric.Value} {entry.Value?.Value}"));
        Assert.Equal(("status", "5xx"), (entries[3].Labels[0].Label.Value, entries[3].Labels[0].From.Value));
    }

    private static string Text(ConditionSyntax condition) =>
        (condition.Negated ? "not " : "") + condition.Parameter.Value + (condition.Values.Count > 0 ? ": " + string.Join(", ", condition.Values.Select(value => value.Value)) : "");
}
