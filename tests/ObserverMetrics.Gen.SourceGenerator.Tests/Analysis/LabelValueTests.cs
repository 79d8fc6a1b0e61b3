using Microsoft.CodeAnalysis;
using ObserverMetrics.Gen.SourceGenerator.Analysis;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests.Analysis;

public class LabelValueTests
{
    private const string Manifest = """
        manifest: 1
        name: Shop
        prefix: shop
        groups:
          api:
            metrics:
              shop_requests_total: { type: counter, help: Requests., labels: { route: { type: string, limit: 10 } } }
              shop_request_duration_seconds: { type: histogram, help: Time., buckets: [100ms], labels: { route: { type: string, limit: 10 } } }
        """;

    private static readonly LabelValueAnalyzer Analyzer = new();

    [Fact]
    public async Task A_value_built_from_data_is_pointed_out()
    {
        var finding = Assert.Single(await Analyzed.InStatementsAsync(Analyzer, Manifest, "metrics.IncrementRequests($\"/orders/{id}\");"));

        Assert.Equal(
            new Finding(
                "OMG4013", DiagnosticSeverity.Info, "/shop/Program.cs(14,35)", "$\"/orders/{id}\"",
                "The label 'route' is built from 'id', so that each call may give a new value; beyond the label's limit all of them count as 'other'. Pass one of few values, such as a route's template instead of a path."),
            finding);
    }

    [Theory]
    [InlineData("metrics.IncrementRequests(\"/orders/\" + id);", "id")]
    [InlineData("metrics.IncrementRequests(\"/orders/\" + path + \"/items\", 2);", "path")]
    [InlineData("metrics.IncrementRequests(id.ToString());", "id")]
    [InlineData("metrics.IncrementRequests(Guid.NewGuid().ToString(\"N\"));", "Guid.NewGuid()")]
    [InlineData("metrics.IncrementRequests(string.Format(\"{0}-{1}\", size, id));", "id")]
    [InlineData("metrics.IncrementRequests(string.Concat(\"a\", path));", "path")]
    [InlineData("metrics.IncrementRequests($\"/{path}\".ToLowerInvariant());", "path")]
    [InlineData("metrics.IncrementRequests(flag ? \"none\" : $\"{id}\");", "id")]
    [InlineData("using var timer = metrics.MeasureRequestDuration($\"{path}\");", "path")]
    [InlineData("using var timer = metrics.MeasureRequestDuration(); timer.Route = $\"{id}\";", "id")]
    public async Task However_it_is_built(string statements, string source)
    {
        var finding = Assert.Single(await Analyzed.InStatementsAsync(Analyzer, Manifest, statements));
        Assert.Contains($"is built from '{source}',", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("metrics.IncrementRequests(path);")]
    [InlineData("metrics.IncrementRequests(\"/orders\");")]
    [InlineData("metrics.IncrementRequests($\"{size}-{flag}\");")]
    [InlineData("metrics.IncrementRequests(size.ToString());")]
    [InlineData("metrics.IncrementRequests(path.ToLowerInvariant());")]
    [InlineData("metrics.IncrementRequests(\"/\" + (flag ? \"a\" : \"b\"));")]
    [InlineData("metrics.IncrementRequests(size switch { Size.Small => \"s\", _ => \"l\" });")]
    [InlineData("metrics.IncrementRequests($\"/{nameof(path)}\");")]
    [InlineData("using var timer = metrics.MeasureRequestDuration(); timer.Route = path;")]
    [InlineData("Console.WriteLine($\"{id}\");")]
    public async Task A_value_of_few_is_fine(string statements) => Assert.Empty(await Analyzed.InStatementsAsync(Analyzer, Manifest, statements));
}
