using System.Diagnostics;
using System.Text.Json.Nodes;
using ObserverMetrics.Fuzz.Generation;
using ObserverMetrics.Fuzz.Readers;
using ObserverMetrics.Gen.Artifacts;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Fuzz.Injection;

/// <summary>Hostile texts in the emitted files: other people's readers find the texts that the manifest has.</summary>
public class FileInjectionTests
{
    private const string PrometheusFile = "it's ${HOME} $x #1%3b;@(y).yml";
    private const string DashboardFile = "$d $(HOME)%24.json";

    public static TheoryData<string> Texts => [.. HostileText.Any, .. HostileText.Lines.Except(HostileText.Any)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_reader_finds_the_text(string text)
    {
        var files = Emit(Manifest(text, Line(text), "v2.53.5"));

        InDashboard(JsonNode.Parse(files[DashboardFile])!, text);
        InRules(files[OutputFileNames.RulesYaml], text);
        InAlertmanager(YamlTree.Read(files[OutputFileNames.Alertmanager])!, Line(text));
        Assert.Equal(Line(text), (string)YamlTree.Read(files[PrometheusFile])!["global"]!["external_labels"]!["environment"]!);
    }

    [Theory]
    [InlineData("v2.53.5", "it's ${HOME} $x $$")]
    [InlineData("v3.5.0", "it's $${HOME} $$x $$$$")]
    [InlineData("latest", "it's $${HOME} $$x $$$$")]
    public void Prometheus_3_expands_variables_in_external_labels(string version, string written)
    {
        var files = Emit(Manifest("x", "it's ${HOME} $x $$", version));

        Assert.Equal(written, (string)YamlTree.Read(files[PrometheusFile])!["global"]!["external_labels"]!["environment"]!);
    }

    [ServerFact("docker-compose")]
    public void Compose_expands_nothing_but_the_password()
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, text) in Emit(Manifest("$x ${HOME}", "x", "v2.53.5")))
            folder.Write(path, text);

        var start = new ProcessStartInfo("docker-compose", ["-f", OutputFileNames.Compose, "config"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Root };
        (start.Environment["GF_SECURITY_ADMIN_PASSWORD"], start.Environment["x"], start.Environment["d"]) = ("secret", "EXPANDED", "EXPANDED");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
        Assert.DoesNotContain("EXPANDED", output, StringComparison.Ordinal);
        // What it prints is to be read by itself again, hence with each $ doubled.
        var sources = YamlTree.Read(output)!["services"]!.AsObject().SelectMany(service => service.Value!["volumes"]!.AsArray()).Select(volume => ((string)volume!["source"]!).Replace("$$", "$", StringComparison.Ordinal)).ToList();
        Assert.Contains(folder.PathOf(PrometheusFile), sources);
        Assert.Contains(folder.PathOf(DashboardFile), sources);
    }

    private static void InDashboard(JsonNode dashboard, string text)
    {
        var (line, row, panel) = (Line(text), dashboard["panels"]![0]!, dashboard["panels"]![1]!);
        Assert.All([dashboard["title"], dashboard["tags"]![0], dashboard["links"]![0]!["title"], row["title"], panel["title"]], title => Assert.Equal(line, (string)title!));
        Assert.Equal("/x?" + Url(text), (string)dashboard["links"]![0]!["url"]!);
        Assert.Equal(text.Trim(), ((string)panel["description"]!).Trim());
        Assert.Equal(WithoutTemplates(text).Trim(), ((string)panel["targets"]![0]!["legendFormat"]!).Trim());
    }

    private static void InRules(string rules, string text)
    {
        var alert = YamlTree.Read(rules)!["groups"]![0]!["rules"]!.AsArray().Single(rule => (string?)rule!["alert"] == Name(text))!;
        Assert.All([alert["annotations"]!["note"], alert["annotations"]!["description"], alert["labels"]!["team"]], value => Assert.Equal(WithoutTemplates(text).Trim(), ((string)value!).Trim()));
    }

    private static void InAlertmanager(JsonNode alertmanager, string line)
    {
        var receiver = alertmanager["receivers"]![0]!;
        Assert.Equal([line, line], new[] { receiver["name"], alertmanager["route"]!["receiver"] }.Select(node => (string)node!));
        Assert.Equal(line.Replace("{{", "{{ \"{{\" }}", StringComparison.Ordinal), (string)receiver["slack_configs"]![0]!["channel"]!);
    }

    private static string WithoutTemplates(string text) => text.Replace("{{", "", StringComparison.Ordinal);

    private static string Manifest(string text, string label, string version)
    {
        var (quoted, line) = (Entries.Quoted(text), Entries.Quoted(Line(text)));
        var template = Entries.Quoted(WithoutTemplates(text));
        return $$"""
            name: Shop
            groups:
              shop:
                title: {{line}}
                metrics: { shop_orders_total: { type: counter, help: {{quoted}} } }
                panels: [{ title: {{line}}, type: timeseries, rate: shop_orders_total, description: {{quoted}}, legend: {{template}} }]
                alerts: { {{Entries.Quoted(Name(text))}}: { rate: shop_orders_total, above: 1, severity: info, summary: Many., description: {{template}}, labels: { team: {{template}} }, annotations: { note: {{template}} } } }
            dashboard: { title: {{line}}, tags: [{{line}}], links: [{ title: {{line}}, url: {{Entries.Quoted("/x?" + Url(text))}} }] }
            alerting: { receivers: { {{line}}: { slack: { channel: {{line}}, api_url_file: /run/secrets/slack } } } }
            files: { prometheus.yml: {{Entries.Quoted(PrometheusFile)}}, grafana_dashboard.json: {{Entries.Quoted(DashboardFile)}} }
            deployment: { targets: ['127.0.0.1:9464'], network: host, labels: { environment: {{Entries.Quoted(label)}} }, prometheus: { version: {{version}} } }
            """;
    }

    private static string Name(string text) => "A " + Line(text);

    private static string Line(string text) => string.Concat(text.Select(character => character < ' ' || character == '\u007f' ? '_' : character)).Trim();

    private static string Url(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && !char.IsControl(character)));

    private static Dictionary<string, string> Emit(string text)
    {
        var manifest = Everything.Do(text);
        Assert.True(manifest is not null, Everything.Findings(text));
        return ArtifactEmitter.Emit(manifest).ToDictionary(file => file.Path, file => file.Text);
    }
}
