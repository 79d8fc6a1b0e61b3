namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>What the analyzers say is silenced, or made an error, by the means that every analyzer has, and by the package's own.</summary>
[Collection(nameof(PackedPackages))]
public sealed class AnalyzerSeverityTests(PackedPackages packages)
{
    private const string Unrecorded = "warning OMG4010";

    [Fact]
    public void An_unrecorded_metric_is_a_warning_that_a_project_silences_or_makes_an_error()
    {
        using var consumer = packages.CreateConsumer();
        DotNetResult Build(params string[] arguments) => consumer.Build(["--no-incremental", .. arguments]);

        Assert.Contains($"metrics.yaml(8,7): {Unrecorded}", Build().Succeeded().Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Unrecorded, Build("-p:ObserverMetricsUnrecorded=false").Succeeded().Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Unrecorded, Build("-p:NoWarn=OMG4010").Succeeded().Output, StringComparison.Ordinal);

        consumer.Write("app/.globalconfig", "is_global = true\ndotnet_diagnostic.OMG4010.severity = none\n");
        Assert.DoesNotContain(Unrecorded, Build().Succeeded().Output, StringComparison.Ordinal);

        consumer.Write("app/.globalconfig", "is_global = true\ndotnet_diagnostic.OMG4010.severity = error\n");
        var refused = Build().Failed();
        Assert.Contains("error OMG4010", refused.Output, StringComparison.Ordinal);
    }
}
