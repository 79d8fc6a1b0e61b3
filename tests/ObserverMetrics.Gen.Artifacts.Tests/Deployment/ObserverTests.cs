using System.Text.Json;
using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.Deployment;

/// <summary>The repository's own manifest gives files that their readers accept.</summary>
public class ObserverTests
{
    private static readonly MetricsManifest Observer = Manifests.Compile("metrics.yaml");

    [ServerFact("promtool", "amtool", "docker-compose")]
    public void The_programs_that_read_the_files_accept_them()
    {
        var folder = Observer.WriteTo("observer");

        Run.Accepts(folder, "promtool", "check", "rules", OutputFileNames.RulesYaml, OutputFileNames.RulesJson);
        Run.Accepts(folder, "promtool", "check", "config", OutputFileNames.Prometheus);
        Run.Accepts(folder, "amtool", "check-config", OutputFileNames.Alertmanager);
        Run.Accepts(folder, "docker-compose", "-f", OutputFileNames.Compose, "config");
    }

    [Fact]
    public void It_gives_every_file_but_those_for_Kubernetes_and_tests_of_its_own() => Assert.Equal(
        OutputFileNames.All.Where(name => name != OutputFileNames.GivenAlertTests && !name.StartsWith("kubernetes/", StringComparison.Ordinal)),
        ArtifactEmitter.Emit(Observer).Select(artifact => artifact.Path));

    [Fact]
    public void Its_dashboard_has_the_panels_that_the_people_on_duty_know()
    {
        using var json = JsonDocument.Parse(Observer.Text(OutputFileNames.Dashboard));
        var panels = json.RootElement.GetProperty("panels").EnumerateArray().Select(panel => panel.GetProperty("type").GetString()).ToArray();

        Assert.Equal(8, panels.Count(type => type == "row"));
        Assert.Equal(19, panels.Count(type => type != "row"));
        Assert.Equal((38, "30s"), (json.RootElement.GetProperty("schemaVersion").GetInt32(), json.RootElement.GetProperty("refresh").GetString()));
    }
}
