using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ObserverMetrics.EndToEnd.Tests.Infrastructure;
using ObserverMetrics.Gen.Artifacts;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.EndToEnd.Tests;

/// <summary>Every query of a dashboard has data in a real Prometheus that runs with the emitted files, whatever people choose in its variables.</summary>
public sealed partial class DashboardDataTests
{
    /// <summary>Series of other targets and of the process itself; <c>{n}</c> is the number of the scrape.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["WebShop"] = """
            kube_pod_container_status_restarts_total{namespace="shop",pod="shop-0",container="shop"} {n}
            process_working_set_bytes 1000000
            process_cpu_seconds_total {n}

            """,
        ["EveryPanel"] = """
            process_working_set_bytes 1000000
            dotnet_collection_count_total{generation="0"} {n}
            node_load1 {n}
            backup_age_seconds{target="disk"} {n}

            """,
    };

    [ServerTheory("prometheus", MonitoringStack.AlertmanagerProgram)]
    [MemberData(nameof(ManifestTexts.Names), MemberType = typeof(ManifestTexts))]
    public async Task Every_query_has_data(string name)
    {
        var manifest = ManifestCompiler.Compile("metrics.yaml", ManifestTexts.Of(name)).Manifest!;
        using var folder = new TemporaryFolder("observer-metrics-dashboard");
        foreach (var artifact in ArtifactEmitter.Emit(manifest))
            folder.Write(artifact.Path, artifact.Path == OutputFileNames.RulesYaml ? WithoutWaiting(artifact.Text) : artifact.Text);

        using var server = new ExpositionServer(new MadeUpExposition(manifest, Others.GetValueOrDefault(name, "")).Next);
        await using var stack = await MonitoringStack.StartAsync(folder.Root, server.Port);
        using var dashboard = JsonDocument.Parse(folder.Read(OutputFileNames.Dashboard));
        var choices = new Dictionary<string, string> { ["job"] = manifest.Deployment!.Job, ["instance"] = $"127.0.0.1:{server.Port}" };

        foreach (var variable in dashboard.RootElement.GetProperty("templating").GetProperty("list").EnumerateArray().Where(variable => Text(variable, "type") == "query"))
            await HasChoiceAsync(stack, variable, choices);

        foreach (var (panel, target) in Targets(dashboard.RootElement))
        {
            await HasDataAsync(stack, panel, target, Filled(Text(target, "expr"), _ => ".+"));
            await HasDataAsync(stack, panel, target, Filled(Text(target, "expr"), variable => choices.GetValueOrDefault(variable, ".+")));
            await IsNarrowedAsync(stack, panel, Text(target, "expr"));
        }
    }

    private static IEnumerable<(string Panel, JsonElement Target)> Targets(JsonElement dashboard) =>
        from outer in dashboard.GetProperty("panels").EnumerateArray()
        from panel in Text(outer, "type") == "row" ? outer.GetProperty("panels").EnumerateArray() : Enumerable.Repeat(outer, 1)
        where Text(panel, "type") != "text"
        from target in panel.GetProperty("targets").EnumerateArray()
        select (Text(panel, "title"), target);

    private static async Task HasChoiceAsync(MonitoringStack stack, JsonElement variable, Dictionary<string, string> choices)
    {
        var query = LabelValues().Match(Filled(Text(variable.GetProperty("query"), "query"), name => choices.GetValueOrDefault(name, ".+")));
        Assert.True(query.Success, variable.ToString());
        List<string?> values = [];
        await Eventually.TrueAsync(TimeSpan.FromSeconds(30), () => $"'{Text(variable, "name")}' has no choice", async () =>
        {
            var answer = await stack.ApiAsync($"label/{query.Groups["label"].Value}/values?match[]={Uri.EscapeDataString(query.Groups["selector"].Value)}");
            values = [.. answer.EnumerateArray().Select(value => value.GetString())];
            return values.Count > 0;
        });
        Assert.True(!choices.TryGetValue(Text(variable, "name"), out var expected) || values.Contains(expected), string.Join(", ", values));
    }

    private static Task HasDataAsync(MonitoringStack stack, string panel, JsonElement target, string query) =>
        Eventually.TrueAsync(
            TimeSpan.FromSeconds(60),
            () => $"'{panel}' has no data: {query}",
            async () => Numbers(target.GetProperty("instant").GetBoolean() ? await stack.QueryAsync(query) : await RangeAsync(stack, query)).Any(double.IsFinite));

    // What names a variable shows nothing of a process that is not there; "or vector(0)" says so in a number.
    private static async Task IsNarrowedAsync(MonitoringStack stack, string panel, string expression)
    {
        foreach (var variable in new[] { "job", "instance" }.Where(variable => expression.Contains("$" + variable, StringComparison.Ordinal)))
        {
            var query = Filled(expression, name => name == variable ? "nobody" : ".+");
            var numbers = Numbers(await stack.QueryAsync(query)).Where(double.IsFinite);
            Assert.True(numbers.All(number => number == 0 && query.Contains("vector(0)", StringComparison.Ordinal)), $"'{panel}' shows others: {query}");
        }
    }

    private static async Task<JsonElement> RangeAsync(MonitoringStack stack, string query)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return (await stack.ApiAsync($"query_range?query={Uri.EscapeDataString(query)}&start={now - 60}&end={now}&step=1")).GetProperty("result");
    }

    private static IEnumerable<double> Numbers(JsonElement series) =>
        from one in series.EnumerateArray()
        from sample in one.TryGetProperty("values", out var values) ? values.EnumerateArray() : Enumerable.Repeat(one.GetProperty("value"), 1)
        select double.Parse(sample[1].GetString()!.Replace("Inf", "Infinity", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>What Grafana puts in for variables, at a scrape interval of one second.</summary>
    private static string Filled(string expression, Func<string, string> choice) => Variable().Replace(expression, match => match.Groups["name"].Value switch
    {
        "__rate_interval" => "5s",
        "__interval" => "1s",
        "__range" => "1m",
        var name => choice(name),
    });

    // Rules are evaluated each second, as everything here.
    private static string WithoutWaiting(string rules) => Interval().Replace(rules, "interval: 1s");

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    [GeneratedRegex(@"\$(?<name>\w+)|\$\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^label_values\((?<selector>.+), (?<label>\w+)\)$")]
    private static partial Regex LabelValues();

    [GeneratedRegex(@"(?<=^ +)interval: \S+", RegexOptions.Multiline)]
    private static partial Regex Interval();
}
