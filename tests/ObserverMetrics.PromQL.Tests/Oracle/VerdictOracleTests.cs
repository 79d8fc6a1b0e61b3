namespace ObserverMetrics.PromQL.Tests;

public class VerdictOracleTests
{
    [Fact]
    public void Corpus_is_large_and_half_of_it_wrong()
    {
        Assert.True(CorpusFile.Valid.Count >= 1000);
        Assert.True(CorpusFile.Invalid.Count >= 1000);
    }

    [ServerFact("promtool")]
    public void Verdicts_equal_those_of_promtool()
    {
        string[] expressions = [.. CorpusFile.Valid, .. CorpusFile.Invalid];
        var theirs = Promtool.Check(expressions);

        var differences = new List<string>();
        for (var i = 0; i < expressions.Length; i++)
        {
            var ours = PromQLParser.Parse(expressions[i]);
            if (ours.IsValid != theirs[i] is null)
                differences.Add($"{expressions[i]}\n  ours: {Describe(ours)}\n  promtool: {theirs[i] ?? "accepted"}");
            if (theirs[i] is null != i < CorpusFile.Valid.Count)
                differences.Add($"{expressions[i]}\n  stands in the wrong file");
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void Valid_lines_are_accepted() =>
        Assert.All(CorpusFile.Valid, line => Assert.Empty(PromQLParser.Parse(line).Errors));

    [Fact]
    public void Invalid_lines_are_refused_within_their_text() =>
        Assert.All(CorpusFile.Invalid, line =>
        {
            var errors = PromQLParser.Parse(line).Errors;
            Assert.NotEmpty(errors);
            Assert.All(errors, error =>
            {
                Assert.InRange(error.Start, 0, line.Length);
                Assert.InRange(error.Span.End, error.Start, line.Length);
                Assert.EndsWith(".", error.Message.TrimEnd('?', '.') + ".", StringComparison.Ordinal);
            });
        });

    private static string Describe(PromQLParseResult result) =>
        result.IsValid ? "accepted" : string.Join(" ", result.Errors.Select(error => error.Message));
}
