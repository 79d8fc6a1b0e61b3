namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>Compiled ahead of time, with the analyzers of trimming, single files and NativeAOT, and their warnings as errors.</summary>
[Collection(nameof(PackedPackages))]
public sealed class NativeTests(PackedPackages packages)
{
    private const string Program =
        """
        var metrics = new app.ShopMetrics(Prometheus.Metrics.NewCustomRegistry());
        metrics.IncrementOrders(3);
        using var output = System.Console.OpenStandardOutput();
        await metrics.WriteMetricsAsync(output);
        await metrics.WriteSummaryAsync(output);
        """;

    private const string Summary =
        """
        summary:
          shop:
            orders: shop_orders_total

        """;

    [ServerFact("clang|gcc")]
    public void A_native_program_records_and_prints_without_a_warning()
    {
        using var consumer = packages.CreateConsumer(properties: "<PublishAot>true</PublishAot><TreatWarningsAsErrors>true</TreatWarningsAsErrors><UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>");
        consumer.Write("app/Program.cs", Program);
        consumer.Write("app/metrics.yaml", ConsumerProject.Manifest + Summary);

        consumer.Run("publish", "--no-restore", "-c", "Debug", "-o", "../published").Succeeded();

        var output = DotNet.Run(consumer.PathOf("published/app" + (OperatingSystem.IsWindows() ? ".exe" : "")), consumer.Folder, []).Succeeded().Output;
        Assert.Contains("\nshop_orders_total 3\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("\"orders\": 3", output, StringComparison.Ordinal);
        Assert.NotEmpty(consumer.Files("published/monitoring"));
    }
}
