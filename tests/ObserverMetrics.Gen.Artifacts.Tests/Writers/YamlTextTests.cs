using System.Globalization;
using CsCheck;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ObserverMetrics.Gen.Artifacts.Tests.Writers;

public class YamlTextTests
{
    [Fact]
    public void Any_document_is_read_back_as_it_was() =>
        DocumentGen.Maps.Where(map => map.Count > 0).Sample(
            document => AssertSame(document, Read(YamlText.Write(["A header"], document).ToString())),
            iter: 20_000,
            print: document => YamlText.Write([], document).ToString());

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_hostile_text_is_read_back_as_key_value_and_item(string text)
    {
        var document = new MapNode { [text] = text, ["list" + text] = new ListNode { text, new MapNode { ["a"] = text, ["b"] = 1 } } };

        AssertSame(document, Read(YamlText.Write([text], document).ToString()));
    }

    public static TheoryData<string> Examples => [.. HostileText.Examples];

    [Theory]
    [InlineData("rate(a{b=~\"c|d\"}[5m]) > 0", "rate(a{b=~\"c|d\"}[5m]) > 0")]
    [InlineData("/etc/secret", "/etc/secret")]
    [InlineData("1h30m", "1h30m")]
    [InlineData("500ms", "500ms")]
    [InlineData("no", "'no'")]
    [InlineData("_", "'_'")]
    [InlineData("5m\n", "|\n  5m")]
    [InlineData("08", "'08'")]
    [InlineData("it's: so", "'it''s: so'")]
    [InlineData("a\u2028b", "\"a\\u2028b\"")]
    public void Texts_are_quoted_only_where_a_reader_could_err(string text, string expected) =>
        Assert.Equal($"a: {expected}\n", YamlText.Write([], new MapNode { ["a"] = text }).ToString());

    /// <remarks>Not an example: the test runner mends halves of pairs.</remarks>
    [Fact]
    public void Halves_of_a_pair_on_two_lines_stand_alone() =>
        Assert.Equal("a: \"\ufffd\\n\ufffd\"\n", YamlText.Write([], new MapNode { ["a"] = "\ud800\n\udc00" }).ToString());

    [Fact]
    public void Several_lines_are_a_literal_block()
    {
        var document = new MapNode { ["list"] = new ListNode { new MapNode { Comment = "where", ["a"] = "sum(\n  b\n)\n", ["c"] = "d\ne" } } };

        Assert.Equal("# head\nlist:\n  # where\n  - a: |\n      sum(\n        b\n      )\n    c: |-\n      d\n      e\n", YamlText.Write(["head"], document).ToString());
    }

    private static YamlNode Read(string yaml)
    {
        Assert.DoesNotContain('\r', yaml);
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Assert.Single(stream.Documents).RootNode;
    }

    private static void AssertSame(Node expected, YamlNode actual)
    {
        switch (expected)
        {
            case MapNode map:
                var mapping = Assert.IsType<YamlMappingNode>(actual);
                Assert.Equal(map.Count, mapping.Children.Count);
                foreach (var (entry, child) in map.Zip(mapping.Children))
                {
                    AssertText(entry.Key, child.Key);
                    AssertSame(entry.Value, child.Value);
                }

                break;
            case ListNode list:
                var sequence = Assert.IsType<YamlSequenceNode>(actual);
                Assert.Equal(list.Count(), sequence.Children.Count);
                foreach (var (item, child) in list.Zip(sequence.Children))
                    AssertSame(item, child);

                break;
            case TextNode text:
                AssertText(text.Text, actual);
                break;
            case LiteralNode literal:
                var scalar = Assert.IsType<YamlScalarNode>(actual);
                Assert.Equal((literal.Text, ScalarStyle.Plain), (scalar.Value, scalar.Style));
                break;
        }
    }

    /// <summary>A plain scalar must also not be anything but a text for a reader that resolves words and numbers.</summary>
    private static void AssertText(string expected, YamlNode actual)
    {
        var scalar = Assert.IsType<YamlScalarNode>(actual);
        Assert.Equal(Characters.WellFormed(expected), scalar.Value);
        if (scalar.Style == ScalarStyle.Plain)
        {
            Assert.False(decimal.TryParse(expected.Replace("_", "", StringComparison.Ordinal), NumberStyles.Any, CultureInfo.InvariantCulture, out _), expected);
            Assert.DoesNotContain(expected.ToLowerInvariant(), (string[])["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", ""]);
        }
    }
}
