using System.Globalization;

namespace ObserverMetrics.Gen.Output.Tests;

/// <summary>Objects that a cluster would refuse for their size are an error, at the place that asks for them.</summary>
public sealed class ObjectLimitTests : IDisposable
{
    private const int ConfigMap = 1_048_576;
    private const int Rule = 524_288;
    private const int Parts = 5;

    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void The_data_of_a_config_map_may_have_a_mebibyte()
    {
        var rest = ConfigMap - SizeOfDashboard(Manifest(0, 0));
        Assert.Empty(Problems(Manifest(rest, 0)));

        var problem = Assert.Single(Problems(Manifest(rest + 1, 0)));
        Assert.Equal(
            $"'kubernetes/dashboard.yaml' has a dashboard of {ConfigMap + 1} bytes, and Kubernetes refuses a ConfigMap whose data has more than {ConfigMap}. "
            + "Divide the manifest into several, each with a dashboard and rules of its own, or switch the file off under 'files'.",
            problem.Message);
        Assert.Equal(("OMG4114", "kubernetes"), (problem.Rule.Id, File.ReadAllText(problem.File).Substring(problem.Span!.Value.Start, problem.Span.Value.Length)));
        Assert.Empty(Problems(Manifest(rest + 1, 0) + "files: { kubernetes/dashboard.yaml: off }\n"));
    }

    [Fact]
    public void The_rules_of_an_object_may_have_half_of_it()
    {
        // The message tells how far a very large one is beyond.
        var size = int.Parse(Assert.Single(Problems(Manifest(0, Rule))).Arguments[1].Split(' ')[4], CultureInfo.InvariantCulture);
        Assert.Empty(Problems(Manifest(0, (2 * Rule) - size)));

        var problem = Assert.Single(Problems(Manifest(0, (2 * Rule) - size + 1)));
        Assert.StartsWith($"'kubernetes/prometheus_rule.yaml' has rules of at least {Rule + 1} bytes, and Prometheus Operator refuses a PrometheusRule of more than {Rule}.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elsewhere_they_may_be_larger() => Assert.Empty(Problems(Manifest(ConfigMap, Rule).Split("deployment:")[0]));

    private IReadOnlyList<OutputProblem> Problems(string manifest)
    {
        var path = _temporary.PathOf("metrics.yaml");
        File.WriteAllText(path, manifest);
        var set = ManifestSet.Read([path]);
        Assert.Empty(set.Diagnostics);
        return set.Problems;
    }

    private int SizeOfDashboard(string manifest)
    {
        Assert.Empty(Problems(manifest));
        var folder = _temporary.PathOf("out");
        Assert.Empty(ManifestSet.Read([_temporary.PathOf("metrics.yaml")]).Write(new OutputFolder(folder)));
        return (int)new FileInfo(Path.Combine(folder, "grafana_dashboard.json")).Length;
    }

    /// <summary>A manifest with panels and alerts that have so many bytes more of text.</summary>
    private static string Manifest(int ofPanels, int ofAlerts) => $$"""
        manifest: 1
        name: Shop
        groups:
          orders:
            metrics:
              shop_orders_open: { type: gauge, help: Orders. }
            panels:
        {{string.Concat(Texts(ofPanels).Select((text, i) => $"      - {{ title: 'P{i}', type: text, content: {text} }}\n"))}}
            alerts:
        {{string.Concat(Texts(ofAlerts).Select((text, i) => $"      A{i}: {{ value: shop_orders_open, above: {i}, severity: info, summary: {text} }}\n"))}}
        deployment:
          scrape_interval: 15s
          kubernetes:
            selector: { app: shop }

        """;

    // 'é' has two bytes: bytes are counted, not characters.
    private static IEnumerable<string> Texts(int bytes) =>
        Enumerable.Range(0, Parts).Select(i => "é" + new string('x', (bytes / Parts) + (i < bytes % Parts ? 1 : 0)));
}
