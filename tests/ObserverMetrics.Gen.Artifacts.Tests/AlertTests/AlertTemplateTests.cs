using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.Gen.Artifacts.AlertTests.Templates;

namespace ObserverMetrics.Gen.Artifacts.Tests.AlertTests;

/// <summary>What can be rendered is compared with promtool elsewhere; here is what must not be guessed at.</summary>
public class AlertTemplateTests
{
    private static readonly LabelSet Labels = LabelSet.Of([new("job", "api")]);

    [Theory]
    [InlineData("", "")]
    [InlineData("plain } text", "plain } text")]
    [InlineData("{{ $value }} of {{ $labels.job }}", "2.5 of api")]
    [InlineData("{{ $labels.none }}.", ".")]
    [InlineData("a {{- \" b\" -}} c", "a bc")]
    [InlineData("{{ \"a\\\"b\\\\\" }}{{ `\\n` }}", "a\"b\\\\n")]
    [InlineData("{{ .Labels.job | toUpper }}", "API")]
    public void A_template_is_rendered(string template, string expected) =>
        Assert.Equal(expected, AlertTemplate.Parse(template).Render(Labels, 2.5));

    [Theory]
    [InlineData("not closed {{ $value")]
    [InlineData("{{ $value }} and {{ not closed")]
    [InlineData("{{ \"\\n\" }}")]
    [InlineData("{{ $value | unknown }}")]
    [InlineData("{{ unknown $value }}")]
    [InlineData("{{ $value | }}")]
    [InlineData("{{ | toUpper }}")]
    [InlineData("{{ }}")]
    [InlineData("{{ $value $value }}")]
    [InlineData("{{ $value | $labels.job }}")]
    [InlineData("{{ if true }}a{{ end }}")]
    public void What_cannot_be_rendered_here_is_left_to_Prometheus(string template) =>
        Assert.Null(AlertTemplate.Parse(template).Render(Labels, 2.5));
}
