using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.AlertTests;

/// <summary>The generated tests pass on the rules that they were made for, and on no other.</summary>
public class GeneratedTestsTests
{
    [Theory]
    [MemberData(nameof(ManifestTexts.Names), MemberType = typeof(ManifestTexts))]
    public void Every_alert_has_a_test(string name)
    {
        ArtifactEmitter.Emit(PromtoolRuns.Compile(ManifestTexts.Of(name)), out var untested);

        Assert.Equal([], untested.Select(alert => $"{alert.Name}: {alert.Reason}"));
    }

    [ServerTheory("promtool")]
    [MemberData(nameof(ManifestTexts.Names), MemberType = typeof(ManifestTexts))]
    public void Promtool_passes_them_and_fails_them_on_every_mutant(string name)
    {
        var manifest = PromtoolRuns.Compile(ManifestTexts.Of(name));
        var folder = manifest.WriteTo("alert-tests-" + name);

        var (exitCode, output) = PromtoolRuns.Test(folder);
        Assert.True(exitCode == 0, output);
        Assert.Equal([], Survivors(manifest, folder));
    }

    /// <summary>The mutants that no test notices. A run of promtool takes one mutant of each alert; twins take turns.</summary>
    private static List<string> Survivors(MetricsManifest manifest, string folder)
    {
        var alerts = manifest.RuleGroups.SelectMany(group => group.Alerts).ToList();
        var rounds = alerts.GroupBy(alert => alert.Name)
            .SelectMany(same => same.SelectMany(alert => Mutants.Of(alert.Expr).Select(mutant => (Alert: alert, Mutant: mutant))).Select((one, round) => (Round: round, one.Alert, one.Mutant)))
            .GroupBy(mutant => mutant.Round);
        return [.. rounds.AsParallel().AsOrdered().SelectMany(round =>
        {
            var mutants = round.ToDictionary(one => one.Alert, one => one.Mutant);
            var failing = PromtoolRuns.Failing(folder, "round-" + round.Key, manifest.With(alert => mutants.GetValueOrDefault(alert)));
            return mutants.Where(mutant => !failing.Contains(mutant.Key.Name)).Select(mutant => mutant.Key.Name + ": " + mutant.Value);
        })];
    }
}
