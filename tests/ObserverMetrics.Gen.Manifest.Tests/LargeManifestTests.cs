namespace ObserverMetrics.Gen.Manifest.Tests;

/// <summary>The bounds that keep texts from costing too much leave room for the largest systems.</summary>
public class LargeManifestTests
{
    [Fact]
    public void A_manifest_of_10000_metrics_with_panels_and_alerts_is_accepted()
    {
        var groups = Enumerable.Range(0, 500).Select(group =>
            $"  group_{group}:\n    metrics:\n" + string.Concat(Enumerable.Range(0, 20).Select(i =>
                $"      big_g{group}_m{i}_seconds: {{ type: histogram, help: Time., labels: [method], buckets: [5ms, 10ms, 25ms, 50ms, 100ms, 250ms, 500ms, 1s] }}\n"))
            + "    panels:\n" + string.Concat(Enumerable.Range(0, 10).Select(i =>
                $"      - {{ title: Panel {i}, type: timeseries, quantile: [0.99, 0.5], of: big_g{group}_m{i}_seconds }}\n"))
            + "    alerts:\n" + string.Concat(Enumerable.Range(0, 10).Select(i =>
                $"      Slow{group}x{i}: {{ quantile: 0.99, of: big_g{group}_m{i}_seconds, above: 250ms, for: 5m, severity: warning, summary: Slow. }}\n")));

        var compiled = ManifestCompiler.Compile("metrics.yaml", "manifest: 1\nname: Big\nprefix: big\nlabels: { method: [get, post] }\ngroups:\n" + string.Concat(groups));

        Assert.Empty(compiled.Diagnostics);
    }
}
