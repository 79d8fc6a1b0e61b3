using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Artifacts.Tests.Writers;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.Prometheus;

/// <summary>Prometheus itself, with Go's YAML reader, gives back the texts that the files hold.</summary>
public class ReadBackTests
{
    // Prometheus would expand a template.
    private static readonly string[] Texts = [.. HostileText.Examples.Where(text => !text.Contains("{{", StringComparison.Ordinal))];

    [ServerFact("prometheus")]
    public async Task Hostile_annotations_reach_Prometheus_unchanged()
    {
        foreach (var rulesFile in (string[])[OutputFileNames.RulesYaml, OutputFileNames.RulesJson])
        {
            var folder = Hostile().WriteTo("readback-" + rulesFile);
            await File.WriteAllTextAsync(Path.Combine(folder, "config.yml"), $"rule_files: [{rulesFile}]\n");
            using var json = JsonDocument.Parse(await RulesOf(folder));
            var annotations = json.RootElement.GetProperty("data").GetProperty("groups")[0].GetProperty("rules")[0].GetProperty("annotations");

            Assert.Equal(Texts, Texts.Select((_, index) => annotations.GetProperty("a" + index).GetString()!));
        }
    }

    private static MetricsManifest Hostile()
    {
        var shop = ShopManifest.Create();
        var alert = shop.RuleGroups[1].Alerts[0] with { Annotations = Texts.Select((text, index) => new NameValue("a" + index, text)).ToEquatableArray() };
        return shop with { RuleGroups = EquatableArray.Of(shop.RuleGroups[1] with { Alerts = EquatableArray.Of(alert) }) };
    }

    private static async Task<string> RulesOf(string folder)
    {
        var address = "127.0.0.1:" + FreePort();
        string[] arguments = ["--config.file=config.yml", "--storage.tsdb.path=data", "--web.listen-address=" + address, "--log.level=error"];
        using var prometheus = Process.Start(new ProcessStartInfo("prometheus", arguments) { WorkingDirectory = folder })!;
        try
        {
            using var client = new HttpClient();
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    var answer = await client.GetStringAsync($"http://{address}/api/v1/rules");
                    if (answer.Contains("\"a0\"", StringComparison.Ordinal) || attempt == 300)
                        return answer;
                }
                catch (HttpRequestException) when (attempt < 300 && !prometheus.HasExited)
                {
                    // It is still starting.
                }

                await Task.Delay(100);
            }
        }
        finally
        {
            prometheus.Kill();
            await prometheus.WaitForExitAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
