using System.Text.Json;

namespace ObserverMetrics.Dashboards.Tests.TypeCheck;

/// <summary>What Grafana's own types and registries say of dashboards, asked once for all tests: starting the compiler takes longest.</summary>
internal static class GrafanaVerdicts
{
    private static readonly string Checker = Repository.PathOf("tests", "ObserverMetrics.Dashboards.Tests", "TypeCheck", "Grafana");

    private static readonly Lazy<Dictionary<string, string[]>> All = new(Ask);

    /// <summary>Where npm puts Grafana's packages.</summary>
    public static string Packages { get; } = Path.Combine(Checker, "node_modules", "@grafana");

    /// <summary>The complaints about the dashboard of a manifest or of a mutant.</summary>
    public static string[] On(string name) => All.Value[name];

    private static Dictionary<string, string[]> Ask()
    {
        using var folder = new TemporaryFolder("observer-metrics-dashboards");
        foreach (var manifest in ManifestTexts.All)
            folder.Write(manifest + ".json", EmittedDashboard.Of(manifest));

        foreach (var mutant in Mutant.All)
            folder.Write(mutant.Name + ".json", mutant.Dashboard());

        var run = DotNet.Run("node", folder.Root, [Path.Combine(Checker, "check.js"), folder.Root]).Succeeded();
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(run.Output)!;
    }
}
