using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Tests.Yaml;

/// <summary>A part of a scalar's value is found at the very characters that it was written with.</summary>
public class SpanOfTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("single")]
    [InlineData("double")]
    [InlineData("literal")]
    [InlineData("folded")]
    public void Each_character_stands_where_its_span_says(string style)
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var text = new ScalarText(seed).Document(style);
            var scalar = Assert.IsType<YamlScalar>(ReadYaml.At(ReadYaml.Sound(text), "a", "b"));
            var end = 0;
            for (var i = 0; i < scalar.Value.Length; i++)
            {
                var span = scalar.SpanOf(i, 1);
                var written = text.Substring(span.Start, span.Length);
                Assert.True(IsWritten(scalar.Value, i, written, style), $"seed {seed}: character {i} of «{scalar.Value}» is said to be written «{written}» in «{text}»");
                Assert.True(span.Start >= end || char.IsLowSurrogate(scalar.Value[i]) || char.IsWhiteSpace(scalar.Value[i]), $"seed {seed}: character {i} stands before the one before it");
                Assert.Equal(span.Start, new SourceText(text).StartOfLine(span.Line) + span.Column);
                end = span.End;
            }
        }
    }

    [Theory]
    [InlineData("a: sum(x)", 4, 1, 7, 8)]
    [InlineData("a: sum(x)", 9, 0, 9, 9)]
    [InlineData("a: sum(x)", 9, 5, 9, 9)]
    [InlineData("a: sum(x)", 0, 99, 3, 9)]
    [InlineData("a: 'it''s x'", 2, 1, 6, 8)]
    [InlineData("a: \"x\\u0041y\"", 1, 2, 5, 12)]
    [InlineData("a: |\n  x\n  y", 2, 1, 11, 12)]
    [InlineData("a: ''", 0, 0, 4, 4)]
    [InlineData("a:", 0, 1, 2, 2)]
    public void A_part_is_given_by_its_first_and_last_character(string text, int start, int length, int from, int end)
    {
        var span = Assert.IsType<YamlScalar>(ReadYaml.Sound(text).Entries[0].Value).SpanOf(start, length);

        Assert.Equal((from, end), (span.Start, span.End));
    }

    private static bool IsWritten(string value, int index, string written, string style)
    {
        var c = value[index];
        if (written.StartsWith('\\') && style == "double")
            return written.Length > 1;
        if (char.IsWhiteSpace(c))
            return written.Length > 0 ? written.All(char.IsWhiteSpace) : index == value.Length - 1;
        return written == c.ToString() || (style == "single" && c == '\'' && written == "''");
    }
}
