namespace ObserverMetrics.Gen.Package.Tests;

[Collection(nameof(PackedPackages))]
public sealed class PackageTests(PackedPackages packages)
{
    private const string Program =
        """
        var metrics = new Demo.ShopMetrics(Prometheus.Metrics.NewCustomRegistry());
        metrics.IncrementOrders(3);
        using var output = System.Console.OpenStandardOutput();
        await metrics.WriteMetricsAsync(output);
        """;

    [Fact]
    public void Holds_what_a_consumer_needs_and_nothing_else()
    {
        Assert.Equal(
            [
                "ObserverMetrics.Gen.nuspec",
                "README.md",
                "analyzers/dotnet/cs/ObserverMetrics.Gen.CodeFixes.dll",
                "analyzers/dotnet/cs/ObserverMetrics.Gen.Manifest.dll",
                "analyzers/dotnet/cs/ObserverMetrics.Gen.SourceGenerator.dll",
                "analyzers/dotnet/cs/ObserverMetrics.PromQL.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/ObserverMetrics.Gen.SourceGenerator.props",
                "build/ObserverMetrics.Gen.SourceGenerator.targets",
                "build/ObserverMetrics.Gen.Tasks.props",
                "build/ObserverMetrics.Gen.Tasks.targets",
                "build/ObserverMetrics.Gen.props",
                "build/ObserverMetrics.Gen.targets",
                "schema/metrics.schema.json",
                "tasks/netstandard2.0/ObserverMetrics.Gen.Artifacts.dll",
                "tasks/netstandard2.0/ObserverMetrics.Gen.Manifest.dll",
                "tasks/netstandard2.0/ObserverMetrics.Gen.Output.dll",
                "tasks/netstandard2.0/ObserverMetrics.Gen.Tasks.dll",
                "tasks/netstandard2.0/ObserverMetrics.PromQL.dll",
                "tasks/netstandard2.0/YamlDotNet.dll",
            ],
            packages.FilesOf("ObserverMetrics.Gen"));
    }

    [Fact]
    public void A_fresh_project_builds_records_prints_and_publishes()
    {
        using var consumer = packages.CreateConsumer(properties: "<RootNamespace>Demo</RootNamespace>", name: "observer metrics ä");
        consumer.Write("app/Program.cs", Program);

        consumer.Build().Succeeded();
        var output = DotNet.Run(consumer.Folder, [consumer.PathOf("app/bin/Debug/net10.0/app.dll")]).Succeeded().Output;

        Assert.Contains("# TYPE shop_orders_total counter\nshop_orders_total 3\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("observermetrics_manifest_info{", output, StringComparison.Ordinal);
        var files = consumer.Files(ConsumerProject.Monitoring);
        Assert.Contains("prometheus_alerting_rules.yaml", files);

        var before = consumer.Times("app/obj").Concat(consumer.Times("app/bin"));
        consumer.Build().Succeeded();
        Assert.Equal(before, consumer.Times("app/obj").Concat(consumer.Times("app/bin")));

        consumer.Run("publish", "--no-restore", "--no-build", "-c", "Debug", "-o", "../published").Succeeded();
        Assert.Equal(files.Skip(1), consumer.Files("published/monitoring"));
        Assert.DoesNotContain(consumer.Files("published"), file => file.StartsWith("ObserverMetrics.Gen", StringComparison.Ordinal) || file.StartsWith("Yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_manifest_is_an_error_of_the_compiler_once_at_its_place_and_leaves_the_files_alone()
    {
        using var consumer = packages.CreateConsumer();
        consumer.Build().Succeeded();
        var before = consumer.Times(ConsumerProject.Monitoring);
        consumer.Edit("app/metrics.yaml", "type: counter", "type: guage");

        var errors = consumer.Build().Failed().Lines("error ");

        var error = Assert.Single(errors, line => line.Contains("guage", StringComparison.Ordinal));
        Assert.StartsWith(consumer.PathOf("app/metrics.yaml") + "(8,34): error OMG", error, StringComparison.Ordinal);
        Assert.All(errors, line => Assert.StartsWith(consumer.PathOf("app/metrics.yaml"), line, StringComparison.Ordinal));
        Assert.Equal(before, consumer.Times(ConsumerProject.Monitoring));
    }

    [Fact]
    public void A_project_without_a_manifest_notices_nothing()
    {
        using var consumer = packages.CreateConsumer();
        File.Delete(consumer.PathOf("app/metrics.yaml"));

        consumer.Build("-warnaserror").Succeeded();

        Assert.DoesNotContain(consumer.Files("app/obj").Concat(consumer.Files("app/bin")), file => file.Contains("ObserverMetrics.Gen.", StringComparison.Ordinal) || file.Contains("monitoring", StringComparison.Ordinal));
    }

    [Fact]
    public void A_manifest_that_is_named_twice_counts_once()
    {
        using var consumer = packages.CreateConsumer();
        consumer.Edit("app/app.csproj", "<ItemGroup>", "<ItemGroup><AdditionalFiles Include=\"**/*.yaml\" /><ObserverMetricsManifest Include=\"metrics.yaml\" />");

        consumer.Build("-warnaserror").Succeeded();

        Assert.NotEmpty(consumer.Files(ConsumerProject.Monitoring));
    }
}
