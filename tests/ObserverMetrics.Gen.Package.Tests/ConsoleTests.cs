namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>The life of a program in a folder with letters that shells, XML and MSBuild care about.</summary>
[Collection(nameof(PackedPackages))]
public sealed class ConsoleTests(PackedPackages packages)
{
    private const string Program =
        """
        var metrics = new Demo.ShopMetrics(Prometheus.Metrics.NewCustomRegistry());
        metrics.IncrementOrders(3);
        using var output = System.Console.OpenStandardOutput();
        await metrics.WriteMetricsAsync(output);
        """;

    [Fact]
    public void A_fresh_project_builds_records_builds_again_publishes_and_cleans()
    {
        using var consumer = packages.CreateConsumer(properties: "<RootNamespace>Demo</RootNamespace>", name: "observer metrics äé 日本 (x) & #");
        consumer.Write("app/Program.cs", Program);

        consumer.Build().Succeeded();
        var output = DotNet.Run(consumer.Folder, [consumer.PathOf("app/bin/Debug/net10.0/app.dll")]).Succeeded().Output;
        Assert.Contains("# TYPE shop_orders_total counter\nshop_orders_total 3\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("observermetrics_manifest_info{", output, StringComparison.Ordinal);
        var files = consumer.Files(ConsumerProject.Monitoring);
        Assert.Contains("prometheus_alerting_rules.yaml", files);

        A_second_build_runs_nothing(consumer);
        Another_version_of_the_package_emits_again(consumer);
        Publishing_brings_the_files_and_nothing_else_of_ours(consumer, files);
        Cleaning_leaves_nothing(consumer);
    }

    private static void A_second_build_runs_nothing(ConsumerProject consumer)
    {
        var before = Outputs(consumer);

        var log = consumer.Build("-v:detailed").Succeeded().Output;

        Assert.Equal(before, Outputs(consumer));
        Assert.Contains("Skipping target \"CoreCompile\"", log, StringComparison.Ordinal);
        Assert.Contains("Skipping target \"ObserverMetricsEmit\"", log, StringComparison.Ordinal);
        Assert.DoesNotContain("\"EmitObserverMetrics\" task", log, StringComparison.Ordinal);
    }

    /// <summary>Its assemblies may be older than the last emission: packages keep the times of their making.</summary>
    private void Another_version_of_the_package_emits_again(ConsumerProject consumer)
    {
        var emitted = consumer.PathOf(ConsumerProject.Emitted);
        var before = File.GetLastWriteTimeUtc(emitted);
        var package = Path.GetDirectoryName(Directory.GetFiles(packages.Environment["NUGET_PACKAGES"], "ObserverMetrics.Gen.Tasks.dll", SearchOption.AllDirectories)[0])!;
        Directory.CreateDirectory(consumer.PathOf("other version"));
        foreach (var file in Directory.GetFiles(package))
            File.Copy(file, Path.Combine(consumer.PathOf("other version"), Path.GetFileName(file)));

        consumer.Build("-p:ObserverMetricsTaskAssembly=" + consumer.PathOf("other version/ObserverMetrics.Gen.Tasks.dll")).Succeeded();

        Assert.NotEqual(before, File.GetLastWriteTimeUtc(emitted));
    }

    private static void Publishing_brings_the_files_and_nothing_else_of_ours(ConsumerProject consumer, string[] files)
    {
        consumer.Run("publish", "--no-restore", "--no-build", "-c", "Debug", "-o", "../published").Succeeded();

        Assert.Equal(files.Skip(1), consumer.Files("published/monitoring"));
        Assert.DoesNotContain(consumer.Files("published"), file => file.StartsWith("ObserverMetrics.Gen", StringComparison.Ordinal) || file.StartsWith("Yaml", StringComparison.Ordinal));
    }

    private static void Cleaning_leaves_nothing(ConsumerProject consumer)
    {
        consumer.Run("clean").Succeeded();

        Assert.DoesNotContain(
            consumer.Files("app/bin").Concat(consumer.Files("app/obj")),
            file => file.Contains("monitoring/", StringComparison.Ordinal) || file.Contains("ObserverMetrics.Gen.", StringComparison.Ordinal));
    }

    private static string[] Outputs(ConsumerProject consumer) => [.. consumer.Times("app/obj"), .. consumer.Times("app/bin")];
}
