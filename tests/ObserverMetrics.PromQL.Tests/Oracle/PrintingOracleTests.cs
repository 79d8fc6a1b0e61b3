namespace ObserverMetrics.PromQL.Tests;

public class PrintingOracleTests
{
    [ServerFact("prometheus")]
    public async Task Printing_equals_that_of_Prometheus()
    {
        var expressions = CorpusFile.Valid;
        using var server = new PrometheusServer(expressions);
        var theirs = await server.RuleQueries();
        Assert.Equal(expressions.Count, theirs.Count);

        var differences = new List<string>();
        for (var i = 0; i < expressions.Count; i++)
        {
            var root = PromQLParser.Parse(expressions[i]).Root!;
            if (PromQLPrinter.Print(root) != theirs[i])
                differences.Add($"{expressions[i]}\n  ours: {PromQLPrinter.Print(root)}\n  theirs: {theirs[i]}");
            var formatted = await server.Format(expressions[i]);
            if (PromQLPrinter.Pretty(root) != formatted)
                differences.Add($"{expressions[i]}\n  ours, formatted: {PromQLPrinter.Pretty(root)}\n  theirs: {formatted}");
        }

        Assert.Empty(differences);
    }
}
