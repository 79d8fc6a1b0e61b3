using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Tests.Yaml;

public class YamlReaderTests
{
    [Theory]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("08")]
    [InlineData("1.0")]
    [InlineData("2xx")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("0o17")]
    [InlineData("1_000")]
    [InlineData("2001-01-01")]
    public void Scalars_stay_text(string text)
    {
        var root = ReadSound($"key: {text}");

        Assert.Equal(text, Assert.IsType<YamlScalar>(root.Entries[0].Value).Value);
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r", "")]
    [InlineData("\n", "\uFEFF")]
    public void Places_are_those_of_the_original_text(string lineBreak, string byteOrderMark)
    {
        var text = byteOrderMark + string.Join(lineBreak, "name: 😀 Shop", "labels: { a: 'x y' }", "list:", "- one", "- two", "");

        var root = ReadSound(text);

        var value = root.Entries[0].Value.Span;
        Assert.Equal("😀 Shop", text.Substring(value.Start, value.Length));
        Assert.Equal((0, 6, 0, 13), (value.Line, value.Column, value.EndLine, value.EndColumn));
        var labels = Assert.IsType<YamlMapping>(root.Entries[1].Value);
        Assert.Equal("{ a: 'x y' }", text.Substring(labels.Span.Start, labels.Span.Length));
        var quoted = labels.Entries[0].Value.Span;
        Assert.Equal("'x y'", text.Substring(quoted.Start, quoted.Length));
        Assert.Equal((1, 13, 1, 18), (quoted.Line, quoted.Column, quoted.EndLine, quoted.EndColumn));
        var list = Assert.IsType<YamlSequence>(root.Entries[2].Value);
        Assert.Equal($"- one{lineBreak}- two", text.Substring(list.Span.Start, list.Span.Length));
    }

    [Fact]
    public void A_key_without_a_value_has_an_empty_scalar_behind_its_colon()
    {
        var root = ReadSound("a:\nb: { c: , d }\n");

        Assert.Equal(2, root.Entries[0].Value.Span.Start);
        Assert.Equal("", Assert.IsType<YamlScalar>(root.Entries[0].Value).Value);
    }

    [Fact]
    public void An_empty_file_has_no_root_and_no_fault()
    {
        var diagnostics = new DiagnosticBag("metrics.yaml");

        Assert.Null(YamlReader.Read("# nothing\n", diagnostics).Root);
        Assert.False(diagnostics.HasErrors);
    }

    [Fact]
    public void An_alias_gives_the_node_of_its_anchor()
    {
        var root = ReadSound("a: &x [b, c]\nd: *x\n");

        Assert.Same(root.Entries[0].Value, root.Entries[1].Value);
    }

    private static YamlMapping ReadSound(string text)
    {
        var diagnostics = new DiagnosticBag("metrics.yaml");
        var document = YamlReader.Read(text, diagnostics);
        Assert.Empty(diagnostics.ToEquatableArray().Select(diagnostic => diagnostic.Message));
        return document.Root!;
    }
}
