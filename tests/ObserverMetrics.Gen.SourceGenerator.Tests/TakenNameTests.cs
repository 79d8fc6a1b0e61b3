using System.Globalization;
using Microsoft.CodeAnalysis;
using ObserverMetrics.Gen.SourceGenerator.Hosting;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

/// <summary>Types of the project's own where generated ones belong.</summary>
public class TakenNameTests
{
    private const string Manifest = """
        manifest: 1
        name: Shop
        groups:
          orders:
            metrics:
              shop_orders_total: { type: counter, help: Orders., labels: { payment: [card, invoice] } }
        """;

    [Theory]
    [InlineData("namespace Consumer { public enum Payment { Card } }", "the enum Consumer.Payment, but the project has a type of that name in (1). Rename the enum beside the label's values, as in '{ values: […], enum: PaymentLabel }', give")]
    [InlineData("namespace Consumer\n{ record Payment; }", "the enum Consumer.Payment, but the project has a type of that name in (2).")]
    [InlineData("namespace Consumer.Payment { class Invoice { } }", "the enum Consumer.Payment, but the project has a namespace of that name in (1).")]
    [InlineData("namespace Consumer { class ShopMetrics { } }", "the class Consumer.ShopMetrics, but the project has a type of that name in (1). Write it 'partial',")]
    public void Are_an_error_that_says_how_to_rename(string source, string sentence)
    {
        var host = Host.Run(Manifest).EditCode(source);

        // The code is there all the same: else its every use would be an error of its own.
        Assert.Single(host.Sources);
        Assert.Contains(Errors(host), error => error.Id is "CS0101" or "CS0260");
        var error = Assert.Single(host.Result.Diagnostics);
        Assert.Equal(("OMG4004", "/shop/metrics.yaml"), (error.Id, error.Location.GetLineSpan().Path));
        Assert.Contains(sentence, error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("namespace Consumer { partial class ShopMetrics { } }")]
    [InlineData("namespace Consumer { class Payment<T> { } }")]
    [InlineData("namespace Consumer.Domain { class Payment { } class ShopMetrics { } }")]
    [InlineData("class Payment { }")]
    [InlineData("namespace Consumer { class Order { public void Payment() { } } }")]
    public void Elsewhere_are_none_of_ours(string source)
    {
        var host = Host.Run(Manifest).EditCode(source);

        Assert.Empty(host.Result.Diagnostics);
        Assert.Empty(Errors(host));
    }

    [Fact]
    public void Are_fine_beside_a_renamed_enum()
    {
        var host = Host.Run(Manifest.Replace("[card, invoice]", "{ values: [card, invoice], enum: PaymentLabel }", StringComparison.Ordinal))
            .EditCode("namespace Consumer { public enum Payment { Card } }");

        Assert.Empty(host.Result.Diagnostics);
        Assert.Empty(Errors(host));
    }

    [Fact]
    public void Are_found_without_generating_again()
    {
        const string Clash = "namespace Consumer { public enum Payment { Card } }";
        var host = Host.Run(Manifest).EditCode(Clash).EditCode(Clash + " class Other { }");

        Assert.Equal([IncrementalStepRunReason.Unchanged], host.Reasons(TrackingNames.TakenNames));
        Assert.All(host.OutputReasons(TrackingNames.Classes), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Single(host.Result.Diagnostics);
        Assert.Empty(host.EditCode("class Other { }").Result.Diagnostics);
    }

    private static IEnumerable<Diagnostic> Errors(Host host) => host.Compilation
        .AddSyntaxTrees(host.Result.GeneratedSources.Select(generated => generated.SyntaxTree))
        .GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
