namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>A manifest that is wrong, that is not there, that is named twice.</summary>
[Collection(nameof(PackedPackages))]
public sealed class ManifestTests(PackedPackages packages)
{
    [Fact]
    public void A_wrong_manifest_is_an_error_of_the_compiler_once_at_its_place_and_no_file_is_touched()
    {
        using var consumer = packages.CreateConsumer();
        consumer.Edit("app/metrics.yaml", "type: counter", "type: guage");

        Fails(consumer);
        Assert.Empty(consumer.Files(ConsumerProject.Monitoring));

        consumer.Edit("app/metrics.yaml", "type: guage", "type: counter");
        consumer.Build().Succeeded();
        var before = consumer.Times(ConsumerProject.Monitoring);
        Assert.NotEmpty(before);

        consumer.Edit("app/metrics.yaml", "type: counter", "type: guage");
        Fails(consumer);
        Assert.Equal(before, consumer.Times(ConsumerProject.Monitoring));
    }

    [Fact]
    public void Without_a_manifest_nothing_runs_and_the_compiler_loads_nothing()
    {
        using var consumer = packages.CreateConsumer();
        Assert.NotEmpty(Analyzers(consumer));
        File.Delete(consumer.PathOf("app/metrics.yaml"));

        var log = consumer.Build("-warnaserror", "-v:detailed").Succeeded().Output;

        Assert.Empty(Analyzers(consumer));
        Assert.DoesNotContain(
            consumer.Files("app/obj").Concat(consumer.Files("app/bin")),
            file => file.Contains("ObserverMetrics.Gen.", StringComparison.Ordinal) || file.Contains("monitoring", StringComparison.Ordinal));
        Assert.DoesNotContain("EmitObserverMetrics\" task", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Done building target \"ObserverMetricsEmit\"", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_is_named_twice_counts_once()
    {
        using var consumer = packages.CreateConsumer();
        consumer.Edit("app/app.csproj", "<ItemGroup>", "<ItemGroup><AdditionalFiles Include=\"**/*.yaml\" /><ObserverMetricsManifest Include=\"metrics.yaml\" />");

        consumer.Build("-warnaserror", "-p:ObserverMetricsUnrecorded=false").Succeeded();

        Assert.NotEmpty(consumer.Files(ConsumerProject.Monitoring));
    }

    private static void Fails(ConsumerProject consumer)
    {
        var errors = consumer.Build().Failed().Lines("error ");

        var error = Assert.Single(errors, line => line.Contains("guage", StringComparison.Ordinal));
        Assert.StartsWith(consumer.PathOf("app/metrics.yaml") + "(8,34): error OMG", error, StringComparison.Ordinal);
        Assert.All(errors, line => Assert.StartsWith(consumer.PathOf("app/metrics.yaml"), line, StringComparison.Ordinal));
    }

    private static string[] Analyzers(ConsumerProject consumer) =>
        consumer.Run("msbuild", "-t:ResolveReferences", "-getItem:Analyzer").Succeeded().Lines("ObserverMetrics.Gen");
}
