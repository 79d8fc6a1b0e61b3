using CsCheck;

namespace ObserverMetrics.PromQL.Tests;

public class RoundTripTests
{
    [Fact]
    public void Printing_what_was_parsed_of_printing_changes_nothing() =>
        Generate.Expression.Sample(
            expression =>
            {
                var printed = PromQLPrinter.PrintLossless(expression);
                var parsed = Parse.Valid(printed);
                return PromQLPrinter.PrintLossless(parsed) == printed && Shape.Of(parsed) == Shape.Of(expression);
            },
            iter: 20_000);

    [Fact]
    public void Breaking_lines_changes_nothing() =>
        Generate.Expression.Where(CanBeReadBack).Sample(
            expression => Parse.Print(PromQLPrinter.Pretty(expression)) == PromQLPrinter.Print(expression),
            iter: 5_000);

    [Fact]
    public void Numbers_survive() =>
        Gen.Double.Sample(
            value => double.IsNaN(value)
                || BitConverter.DoubleToInt64Bits(Parse.Valid<NumberLiteral>(new NumberLiteral(value).ToString()).Value) == BitConverter.DoubleToInt64Bits(value),
            iter: 100_000);

    [Fact]
    public void Texts_survive() =>
        Gen.Char.Array[0, 12].Select(characters => new string(characters)).Where(IsUnicode).Sample(
            value => Parse.Valid<StringLiteral>(PromQLPrinter.PrintLossless(new StringLiteral(value))).Value == value,
            iter: 50_000);

    [Fact]
    public void The_corpus_survives() =>
        Assert.All(CorpusFile.Valid, line =>
        {
            var root = Parse.Valid(line);
            var again = Parse.Valid(PromQLPrinter.PrintLossless(root));
            Assert.Equal(Shape.Of(root), Shape.Of(again));
            Assert.Equal(root, again);
            if (CanBeReadBack(root))
                Assert.Equal(PromQLPrinter.Print(root), Parse.Print(PromQLPrinter.Pretty(root)));
        });

    /// <summary>Whether Prometheus would read what it prints: it refuses U+FFFD, and takes the sign that it gives infinity for one of a power.</summary>
    private static bool CanBeReadBack(PromQLExpression expression) =>
        PromQLPrinter.Print(expression) is var text && !text.Contains('\uFFFD', StringComparison.Ordinal) && !text.Contains("+Inf ^", StringComparison.Ordinal);

    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }
}
