using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.AlertTests;

/// <summary>The generated tests pass on the rules that they were made for, and on no other.</summary>
public class GeneratedTestsTests
{
    private const int AlertsAtATime = 8;

    [Theory]
    [MemberData(nameof(ManifestTexts.Names), MemberType = typeof(ManifestTexts))]
    public void Every_alert_has_a_test(string name)
    {
        ArtifactEmitter.Emit(PromtoolRuns.Compile(ManifestTexts.Of(name)), out var gaps);

        Assert.Equal([], gaps.Untested.Select(alert => $"{alert.Name}: {alert.Reason}"));
    }

    [ServerTheory("promtool")]
    [MemberData(nameof(ManifestTexts.Names), MemberType = typeof(ManifestTexts))]
    public void Promtool_passes_them(string name) => Run.Accepts(PromtoolRuns.Compile(ManifestTexts.Of(name)).WriteTo("alert-tests-" + name), "promtool", "test", "rules", OutputFileNames.AlertTests);

    [ServerTheory("promtool")]
    [MemberData(nameof(ManifestTexts.Names), MemberType = typeof(ManifestTexts))]
    public void Promtool_fails_them_on_every_mutant(string name) => Assert.Equal([], Survivors(PromtoolRuns.Compile(ManifestTexts.Of(name)), name));

    [ServerFact("promtool")]
    public void Alerts_of_every_shape_have_tests_that_mean_something() => Assert.Equal([], Survivors(EveryShape(), nameof(EveryShape)));

    /// <summary>What Prometheus makes of a job's name in a link is what is expected of it.</summary>
    [ServerFact("promtool")]
    public void Links_have_the_labels_as_a_URL_wants_them()
    {
        var manifest = PromtoolRuns.Compile("""
            name: Shop
            alerting: { dashboards: 'https://grafana.example.com/?orgId=2' }
            groups:
              orders:
                metrics:
                  shop_orders_open: { type: gauge, help: Orders. }
                alerts:
                  Many:
                    value: shop_orders_open
                    above: 1
                    severity: warning
                    summary: Many.
                    tests: [{ series: { 'shop_orders_open{job="a b/&?=+%#é~*()!.-_",instance="[::1]:80"}': 5x10 }, at: 5m, labels: { job: 'a b/&?=+%#é~*()!.-_', instance: '[::1]:80' } }]
            """);

        Assert.Contains("&var-job=a+b%2F%26%3F%3D%2B%25%23%C3%A9~%2A%28%29%21.-_&var-instance=%5B%3A%3A1%5D%3A80\n", manifest.Text(OutputFileNames.GivenAlertTests).Replace("'", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Run.Accepts(manifest.WriteTo("links"), "promtool", "test", "rules", OutputFileNames.GivenAlertTests);
    }

    [Fact]
    public void Alerts_of_every_shape_have_tests()
    {
        ArtifactEmitter.Emit(EveryShape(), out var gaps);

        Assert.Equal([], gaps.Untested.Select(alert => $"{alert.Name}: {alert.Reason}"));
    }

    private static MetricsManifest EveryShape() => PromtoolRuns.Compile(File.ReadAllText(Repository.PathOf("tests", "ObserverMetrics.Gen.Artifacts.Tests", "AlertTests", "EveryShape.yaml")));

    /// <summary>The mutants that no test notices. promtool evaluates all rules for each test: alerts are taken some at a time.</summary>
    private static List<string> Survivors(MetricsManifest manifest, string name) =>
        [.. manifest.RuleGroups.SelectMany(group => group.Alerts).Select(alert => alert.Name).Distinct().Chunk(AlertsAtATime)
            .AsParallel().AsOrdered().SelectMany((names, i) => Survivors(manifest.Only(names), name, i))];

    /// <summary>A run of promtool takes one mutant of each alert; twins take turns.</summary>
    private static IEnumerable<string> Survivors(MetricsManifest manifest, string name, int part)
    {
        var folder = manifest.WriteTo($"mutants-{name}-{part}");
        Run.Accepts(folder, "promtool", "test", "rules", OutputFileNames.AlertTests);
        var rounds = manifest.RuleGroups.SelectMany(group => group.Alerts).GroupBy(alert => alert.Name)
            .SelectMany(same => same.SelectMany(alert => Mutants.Of(alert.Expr).Select(mutant => (Alert: alert, Mutant: mutant))).Select((one, round) => (Round: round, one.Alert, one.Mutant)))
            .GroupBy(mutant => mutant.Round);
        foreach (var round in rounds)
        {
            var mutants = round.ToDictionary(one => one.Alert, one => one.Mutant);
            var failing = PromtoolRuns.Failing(folder, manifest.With(alert => mutants.GetValueOrDefault(alert)));
            foreach (var mutant in mutants.Where(mutant => !failing.Contains(mutant.Key.Name)))
                yield return mutant.Key.Name + ": " + mutant.Value;
        }
    }
}
