using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Artifacts.Prometheus;
using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Artifacts.Yaml;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.AlertTests;

/// <summary>Runs generated tests with promtool, also on changed rules.</summary>
internal static partial class PromtoolRuns
{
    public static MetricsManifest Compile(string text)
    {
        var compilation = ManifestCompiler.Compile("metrics.yaml", text);
        Assert.Equal([], compilation.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Message));
        return compilation.Manifest!;
    }

    /// <summary>The manifest with some of its alerts alone.</summary>
    public static MetricsManifest Only(this MetricsManifest manifest, IReadOnlyCollection<string> names) => manifest with
    {
        RuleGroups = manifest.RuleGroups.Select(group => group with { Alerts = group.Alerts.Where(alert => names.Contains(alert.Name)).ToEquatableArray() }).ToEquatableArray(),
    };

    /// <summary>The names of the alerts of which a test fails with other rules.</summary>
    public static IReadOnlySet<string> Failing(string folder, MetricsManifest rules)
    {
        File.WriteAllText(Path.Combine(folder, OutputFileNames.RulesYaml), YamlText.Write([], RulesDocument.Of(rules)).ToString());
        var (exitCode, output) = Run.In(folder, "promtool", "test", "rules", OutputFileNames.AlertTests);
        var failing = FailedAlert().Matches(output).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.True(failing.Count > 0 == (exitCode != 0), output);
        return failing;
    }

    /// <summary>The manifest with the expressions of some alerts changed.</summary>
    public static MetricsManifest With(this MetricsManifest manifest, Func<Alert, string?> changed) => manifest with
    {
        RuleGroups = manifest.RuleGroups.Select(group => group with { Alerts = group.Alerts.Select(alert => alert with { Expr = changed(alert) ?? alert.Expr }).ToEquatableArray() }).ToEquatableArray(),
    };

    [GeneratedRegex(@"^\s*alertname: (\w+),", RegexOptions.Multiline)]
    private static partial Regex FailedAlert();
}
