using System.Text.Json.Nodes;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Fuzz.Readers;

/// <summary>Reads emitted files with other people's parsers, and compares them with the model and with each other.</summary>
internal static class ReadBack
{
    /// <summary>Checks all files of a manifest.</summary>
    /// <param name="manifest">The model.</param>
    /// <param name="files">The files' texts by path.</param>
    public static void Check(MetricsManifest manifest, IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, text) in files)
        {
            var name = path.StartsWith("kubernetes/", StringComparison.Ordinal) ? path["kubernetes/".Length..] : path;
            Assert.True(Path.GetFileName(name) == name && name is not (".." or "."), path);
            Assert.DoesNotContain('\r', text);
            Assert.False(text.Any(IsUnseen), $"{path} shows U+{(int)text.FirstOrDefault(IsUnseen):X4} as it is.");
        }

        JsonNode? Read(string defaultName) => manifest.FileName(defaultName) is { } path && files.TryGetValue(path, out var text)
            ? defaultName.EndsWith(".json", StringComparison.Ordinal) ? JsonNode.Parse(text) : YamlTree.Read(text)
            : null;

        var (yaml, json) = (Read(OutputFileNames.RulesYaml), Read(OutputFileNames.RulesJson));
        if (yaml is not null && json is not null)
            Assert.True(JsonNode.DeepEquals(yaml, YamlTree.Texts(json)), "The rules differ between YAML and JSON.");
        if (json is not null)
            Rules(manifest, json);
        if (Read(OutputFileNames.Dashboard) is { } dashboard)
            Dashboard(manifest.Dashboard, dashboard);
        foreach (var name in OutputFileNames.All.Where(name => !name.EndsWith(".md", StringComparison.Ordinal)))
            _ = Read(name);
    }

    private static void Rules(MetricsManifest manifest, JsonNode json)
    {
        var rules = json["groups"]!.AsArray().SelectMany(group => group!["rules"]!.AsArray()).ToList();
        var alerts = rules.Where(rule => rule!["alert"] is not null).ToList();
        var expected = manifest.RuleGroups.SelectMany(group => group.Alerts).ToList();
        Assert.Equal(expected.Select(alert => (alert.Name, WellFormed(alert.Expr))), alerts.Select(alert => ((string)alert!["alert"]!, (string)alert["expr"]!)));
        foreach (var (alert, written) in expected.Zip(alerts))
        {
            Assert.Equal(alert.Labels.Select(label => (label.Name, WellFormed(label.Value))), Pairs(written!["labels"]!));
            Assert.Equal(alert.Annotations.Select(annotation => (annotation.Name, WellFormed(annotation.Value))), Pairs(written["annotations"]!));
        }

        Assert.Equal(
            manifest.RuleGroups.SelectMany(group => group.Recordings).Select(recording => (recording.Name, WellFormed(recording.Expr))),
            rules.Where(rule => rule!["record"] is not null).Select(rule => ((string)rule!["record"]!, (string)rule["expr"]!)));
    }

    private static void Dashboard(DashboardModel dashboard, JsonNode json)
    {
        Assert.Equal(WellFormed(dashboard.Title), (string)json["title"]!);
        var panels = json["panels"]!.AsArray()
            .SelectMany(panel => (string)panel!["type"]! == "row" ? panel["panels"]?.AsArray() ?? [] : new JsonArray(panel.DeepClone()).AsEnumerable())
            .ToDictionary(panel => (int)panel!["id"]!);
        foreach (var panel in dashboard.Rows.SelectMany(row => row.Panels))
        {
            var written = panels[panel.Id]!;
            Assert.Equal((WellFormed(panel.Title), WellFormed(panel.Description)), ((string)written["title"]!, (string?)written["description"] ?? ""));
            Assert.Equal(panel.Queries.Select(query => WellFormed(query.Expr)), (written["targets"]?.AsArray() ?? []).Select(target => (string)target!["expr"]!));
            if (panel.Content is { } content)
                Assert.Equal(WellFormed(content), (string)written["options"]!["content"]!);
        }
    }

    private static IEnumerable<(string, string)> Pairs(JsonNode map) => map.AsObject().Select(entry => (entry.Key, (string)entry.Value!));

    private static string WellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static bool IsUnseen(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\t')) || character is '\u2028' or '\u2029' or '\u202a' or '\u202b' or '\u202c' or '\u202d' or '\u202e' or '\u2066' or '\u2067' or '\u2068' or '\u2069' or '\u200e' or '\u200f' or '\ufeff';
}
