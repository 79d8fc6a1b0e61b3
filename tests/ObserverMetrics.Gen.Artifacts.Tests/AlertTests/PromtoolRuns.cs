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

    /// <summary>Runs the tests that are in a folder on the rules there.</summary>
    public static (int ExitCode, string Output) Test(string folder) => Run.In(folder, "promtool", "test", "rules", OutputFileNames.AlertTests);

    /// <summary>The names of the alerts of which a test fails with other rules.</summary>
    /// <param name="folder">The folder of the tests.</param>
    /// <param name="name">The name of a folder below it for this run.</param>
    /// <param name="rules">The other rules.</param>
    public static IReadOnlySet<string> Failing(string folder, string name, MetricsManifest rules)
    {
        var run = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        File.Copy(Path.Combine(folder, OutputFileNames.AlertTests), Path.Combine(run, OutputFileNames.AlertTests));
        File.WriteAllText(Path.Combine(run, OutputFileNames.RulesYaml), YamlText.Write([], RulesDocument.Of(rules)));
        var (exitCode, output) = Test(run);
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
