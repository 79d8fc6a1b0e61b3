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
        var root = ReadYaml.Sound($"key: {text}");

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

        var root = ReadYaml.Sound(text);

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
        var root = ReadYaml.Sound("a:\nb: { c: , d }\n");

        Assert.Equal(2, root.Entries[0].Value.Span.Start);
        Assert.Equal("", Assert.IsType<YamlScalar>(root.Entries[0].Value).Value);
    }

    [Fact]
    public void An_empty_file_has_no_root_and_no_fault()
    {
        var read = ReadYaml.Of("# nothing\n");

        Assert.Null(read.Document.Root);
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void An_alias_gives_the_node_of_its_anchor()
    {
        var root = ReadYaml.Sound("a: &x [b, c]\nd: *x\n");

        Assert.Equal("[b, c]", ReadYaml.Show(root.Entries[1].Value));
        Assert.Equal(root.Entries[0].Value.Span, root.Entries[1].Value.Span);
    }

    [Fact]
    public void Anchors_and_tags_are_no_part_of_a_value()
    {
        const string text = "a: &x !y\n  'b'\nc: &z\nd: !w\n";

        var root = ReadYaml.Of(text).Document.Root!;

        Assert.Equal("'b'", text.Substring(root.Entries[0].Value.Span.Start, root.Entries[0].Value.Span.Length));
        Assert.Equal((2, 5), (root.Entries[1].Value.Span.Line, root.Entries[1].Value.Span.Column));
        Assert.Equal((3, 5), (root.Entries[2].Value.Span.Line, root.Entries[2].Value.Span.Column));
    }

    [Theory]
    [InlineData("a: 1\n", "a: |\n", "  x\n\n", 2)]
    [InlineData("a: 1\n", "a: >-\n", "  x\n  y\n", 3)]
    public void A_block_of_text_ends_with_its_last_character(string before, string header, string content, int lines)
    {
        var text = before.Replace("a", "z", StringComparison.Ordinal) + header + content + "b: c\n";

        var span = ReadYaml.Sound(text).Entries[1].Value.Span;

        Assert.Equal((header + content).Substring(3).TrimEnd(), text.Substring(span.Start, span.Length));
        Assert.Equal(lines - 1, span.EndLine - span.Line);
    }

    [Fact]
    public void One_file_names_the_parser()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("generator"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("using YamlDotNet", StringComparison.Ordinal));

        Assert.Equal(["YamlEvents.cs"], files.Select(Path.GetFileName));
    }
}
