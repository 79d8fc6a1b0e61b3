using System.Net.Http.Json;
using System.Text.Json;
using ObserverMetrics.EndToEnd.Tests.Infrastructure;
using ObserverMetrics.Gen.Artifacts;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.EndToEnd.Tests;

/// <summary>Which warnings a real Alertmanager holds back by the emitted configuration.</summary>
public sealed class InhibitionTests
{
    private const string Manifest = """
        manifest: 1
        name: Shop
        prefix: shop
        external:
          restarts: { type: gauge, labels: [job, instance, namespace, pod] }
          untyped: {}
        groups:
          shop:
            absent: 10m
            metrics:
              shop_queue_items: { type: gauge, help: Waiting. }
            alerts:
              Restarts:
                expr: sum by (job, namespace, pod) (restarts)
                above: { warning: 3, critical: 10 }
                summary: 'Pod {{ $labels.pod }} restarts'
              'Queue "full" (50%)': { value: shop_queue_items, above: { warning: 50, critical: 90 }, summary: It is full. }
              Slow: { expr: shop_queue_items > 60, severity: warning, summary: It takes long. }
              Foreign: { value: untyped, above: { warning: 1, critical: 2 }, summary: Nobody knows. }
        alerting:
          receivers: { hook: { webhook: { url: 'http://127.0.0.1:9/' } } }
        deployment:
          labels: { cluster: eu }
        """;

    [ServerFact("amtool", MonitoringStack.AlertmanagerProgram)]
    public async Task A_critical_alert_silences_the_warning_about_the_same_and_no_other()
    {
        using var folder = new TemporaryFolder("observer-metrics-inhibition");
        await File.WriteAllTextAsync(folder.PathOf("alertmanager.yml"), Emitted());
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}/");
        await using var alertmanager = RunningProgram.Start(
            ServerFactAttribute.FindOnPath(MonitoringStack.AlertmanagerProgram)!, folder.Root, "--config.file=alertmanager.yml", "--storage.path=" + folder.PathOf("data"),
            "--web.listen-address=127.0.0.1:" + address.Port, "--cluster.listen-address=");
        await alertmanager.WaitForAsync(new Uri(address, "-/ready"));
        using var http = new HttpClient { BaseAddress = address };

        (string Labels, bool IsSilent)[] warnings =
        [
            ("alertname=Restarts pod=a namespace=shop cluster=eu", true),
            ("alertname=Restarts pod=b namespace=shop cluster=eu", false),
            ("alertname=Restarts pod=a namespace=test cluster=eu", false),
            ("alertname=Restarts pod=a namespace=shop cluster=us", false),
            ("alertname=Queue_\"full\"_(50%) instance=1 cluster=eu", true),
            ("alertname=Queue_\"full\"_(50%) instance=2 cluster=eu", false),
            ("alertname=Slow instance=1 cluster=eu", true),
            ("alertname=Slow instance=2 cluster=eu", false),
            ("alertname=Foreign cluster=eu", false),
            ("alertname=Others cluster=eu", false),
            ("alertname=ShopShopAbsent job=shop cluster=eu", true),
            ("alertname=ShopShopAbsent job=shop cluster=us", false),
        ];
        string[] criticals =
        [
            "alertname=Restarts pod=a namespace=shop cluster=eu", "alertname=Queue_\"full\"_(50%) instance=1 cluster=eu", "alertname=Foreign cluster=eu", "alertname=Others cluster=eu",
            "alertname=ShopTargetDown job=shop instance=1 cluster=eu",
        ];
        using var posted = await http.PostAsJsonAsync("api/v2/alerts", criticals.Select(labels => Alert(labels, "critical")).Concat(warnings.Select(warning => Alert(warning.Labels, "warning"))));
        Assert.True(posted.IsSuccessStatusCode, await posted.Content.ReadAsStringAsync());

        // Alertmanager tells what it found when it last looked at an alert's group.
        var expected = warnings.Select(warning => $"{warning.Labels}: {(warning.IsSilent ? "suppressed" : "active")}").Order(StringComparer.Ordinal).ToList();
        IReadOnlyList<string> found = [];
        await Eventually.TrueAsync(TimeSpan.FromSeconds(30), () => string.Join("\n", found), async () => (found = await StatesAsync(http, warnings.Select(warning => warning.Labels))).SequenceEqual(expected));
    }

    private static string Emitted()
    {
        var compilation = ManifestCompiler.Compile("metrics.yaml", Manifest);
        Assert.Empty(compilation.Diagnostics.Select(diagnostic => diagnostic.Message));
        return ArtifactEmitter.Emit(compilation.Manifest!).Single(artifact => artifact.Path == OutputFileNames.Alertmanager).Text.Replace("group_wait: 30s", "group_wait: 1s", StringComparison.Ordinal);
    }

    private static object Alert(string labels, string severity) =>
        new { labels = labels.Split(' ').Select(label => label.Split('=')).Append(["severity", severity]).ToDictionary(label => label[0], label => label[1].Replace('_', ' ')) };

    private static async Task<IReadOnlyList<string>> StatesAsync(HttpClient http, IEnumerable<string> alerts)
    {
        var answer = (await http.GetFromJsonAsync<JsonElement>("api/v2/alerts?filter=severity%3Dwarning")).EnumerateArray().ToDictionary(
            alert => Key(alert.GetProperty("labels").EnumerateObject().Where(label => label.Name != "severity").Select(label => $"{label.Name}={label.Value.GetString()!.Replace(' ', '_')}")),
            alert => alert.GetProperty("status").GetProperty("state").GetString());
        return [.. alerts.Select(alert => $"{alert}: {answer.GetValueOrDefault(Key(alert.Split(' ')))}").Order(StringComparer.Ordinal)];
    }

    private static string Key(IEnumerable<string> labels) => string.Join(' ', labels.Order(StringComparer.Ordinal));
}
