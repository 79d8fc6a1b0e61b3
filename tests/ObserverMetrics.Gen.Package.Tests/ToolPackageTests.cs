namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>The command line, installed from its package.</summary>
[Collection(nameof(PackedPackages))]
public sealed class ToolPackageTests(PackedPackages packages)
{
    [Fact]
    public void Installs_runs_and_starts_a_project_that_builds()
    {
        using var temporary = new TemporaryFolder("observer-metrics-tool");
        temporary.Write("metrics.yaml", ConsumerProject.Manifest);
        temporary.Write("wrong.yaml", "manifest: 1\n");
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = temporary.PathOf("packages") };

        DotNet.Run(temporary.Root, ["tool", "install", "ObserverMetrics.Gen.Tool", "--tool-path", "tools", "--source", packages.Feed], environment).Succeeded();
        var program = temporary.PathOf("tools", OperatingSystem.IsWindows() ? "observer-metrics.exe" : "observer-metrics");

        DotNet.Run(program, temporary.Root, ["emit", "metrics.yaml", "--output", "out"]).Succeeded();
        Assert.Contains("prometheus_alerting_rules.yaml", temporary.Files("out"));
        var wrong = DotNet.Run(program, temporary.Root, ["check", "wrong.yaml"]);
        Assert.Equal(1, wrong.ExitCode);
        Assert.StartsWith("wrong.yaml(1,1): error OMG", wrong.Output, StringComparison.Ordinal);
        Assert.Equal(2, DotNet.Run(program, temporary.Root, ["emit", "metrics.yaml"]).ExitCode);
        What_it_starts_builds(program);
    }

    private void What_it_starts_builds(string program)
    {
        using var consumer = packages.CreateConsumer();
        File.Delete(consumer.PathOf("app/metrics.yaml"));

        DotNet.Run(program, consumer.Folder, ["init"]).Succeeded();

        consumer.Build("-warnaserror", "-p:ObserverMetricsUnrecorded=false").Succeeded();
        Assert.Contains("grafana_dashboard.json", consumer.Files(ConsumerProject.Monitoring));
    }
}
