using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Tests.Syntax;

public class LabelSyntaxTests
{
    [Theory]
    [InlineData("[low, high]", LabelKind.Enum, "low, high")]
    [InlineData("{ values: [low, high] }", LabelKind.Enum, "low, high")]
    [InlineData("{ values: { 5xx: ServerError, 4xx: } }", LabelKind.Enum, "5xx ServerError, 4xx")]
    [InlineData("[no, on, 08, 1.0, null, ~, 2xx]", LabelKind.Enum, "no, on, 08, 1.0, null, ~, 2xx")]
    [InlineData("bool", LabelKind.Bool, "")]
    [InlineData("int", LabelKind.OpenInt, "")]
    [InlineData("{ type: string, limit: 200 }", LabelKind.OpenString, "")]
    public void Short_and_long_forms_are_bound(string text, LabelKind kind, string values)
    {
        var parsed = Parsed.Text($"name: Shop\nlabels:\n  x: {text}\n");

        var definition = Assert.Single(parsed.Manifest.Labels).Definition;
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(kind, definition.Kind);
        Assert.Equal(values, string.Join(", ", definition.Values.Select(value => (value.Value.Value + " " + value.Member?.Value).Trim())));
    }

    [Fact]
    public void An_enum_and_a_limit_are_bound()
    {
        var labels = Parsed.Text("name: Shop\nlabels:\n  a: { values: [x], enum: Letter }\n  b: { type: int, limit: 7 }\n").Manifest.Labels;

        Assert.Equal("Letter", labels[0].Definition.EnumName?.Value);
        Assert.Equal(7, labels[1].Definition.Limit?.Value);
    }

    [Fact]
    public void A_metric_uses_shared_labels_and_defines_its_own()
    {
        var labels = Labels("{ route: , method: [GET, POST] }");

        Assert.Equal(["route", "method"], labels.Select(label => label.Name.Value));
        Assert.Null(labels[0].Definition);
        Assert.Equal(LabelKind.Enum, labels[1].Definition?.Kind);
        Assert.All(Labels("[route, method]"), label => Assert.Null(label.Definition));
    }

    [Fact]
    public void A_label_with_an_unreadable_definition_stays_a_label()
    {
        var parsed = Parsed.Text("name: Shop\nlabels:\n  x: sting\n");

        Assert.Equal("x", Assert.Single(parsed.Manifest.Labels).Name.Value);
        Assert.Equal(["(3,6)-(3,11): error OMG1004: Found 'sting', expected bool, string or int; did you mean 'string'?"], parsed.Diagnostics);
    }

    private static IReadOnlyList<LabelUseSyntax> Labels(string text)
    {
        var parsed = Parsed.Group($"metrics:\n  shop_x: {{ type: gauge, help: X., labels: {text} }}");
        Assert.Empty(parsed.Diagnostics);
        return parsed.Manifest.Groups[0].Metrics[0].Labels;
    }
}
