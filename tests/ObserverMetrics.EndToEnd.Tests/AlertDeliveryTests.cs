using System.Net;
using System.Text;
using System.Text.Json;
using ObserverMetrics.EndToEnd.Tests.Infrastructure;
using ObserverMetrics.Gen.Artifacts;
using ObserverMetrics.Gen.Manifest;

namespace ObserverMetrics.EndToEnd.Tests;

/// <summary>An alert goes all the way: metric, rule, Prometheus, Alertmanager, receiver.</summary>
public sealed class AlertDeliveryTests
{
    [ServerFact("prometheus", MonitoringStack.AlertmanagerProgram)]
    public async Task A_firing_alert_reaches_its_receiver_with_its_labels_and_text()
    {
        var (application, receiver) = (FreePort.Next(), FreePort.Next());
        using var folder = new TemporaryFolder("observer-metrics-e2e");
        Emit(folder, Manifest(receiver));
        using var exposition = new Responder(application, "# TYPE attic_temperature_celsius gauge\nattic_temperature_celsius{room=\"attic\"} 61.5\n");
        using var listener = new Responder(receiver, "");
        var alertmanagerYaml = await File.ReadAllTextAsync(folder.PathOf("alertmanager.yml"));
        await using var stack = await MonitoringStack.StartAsync(folder.Root, application, WithoutWaiting(alertmanagerYaml));

        await Eventually.TrueAsync(TimeSpan.FromSeconds(60), () => "No notification arrived", () => Task.FromResult(listener.Bodies.Any(body => body.Contains("TooHot", StringComparison.Ordinal))));

        var notification = JsonDocument.Parse(listener.Bodies.First(body => body.Contains("TooHot", StringComparison.Ordinal))).RootElement;
        var alert = notification.GetProperty("alerts").EnumerateArray().Single(item => item.GetProperty("labels").GetProperty("alertname").GetString() == "TooHot");
        Assert.Equal("firing", alert.GetProperty("status").GetString());
        Assert.Equal("critical", alert.GetProperty("labels").GetProperty("severity").GetString());
        Assert.Equal("attic", alert.GetProperty("labels").GetProperty("room").GetString());
        Assert.Equal("house", alert.GetProperty("labels").GetProperty("team").GetString());
        Assert.Equal("The attic has 61.5 °C", alert.GetProperty("annotations").GetProperty("summary").GetString());
    }

    private static string Manifest(int receiver) => $$$"""
        manifest: 1
        name: Attic
        prefix: attic
        labels:
          room: [attic, cellar]
        groups:
          climate:
            metrics:
              attic_temperature_celsius: { type: gauge, help: Temperature of the room., labels: [room] }
            alerts:
              TooHot:
                value: attic_temperature_celsius
                above: 60
                for: 0s
                severity: critical
                labels: { team: house }
                summary: 'The {{ $labels.room }} has {{ $value }} °C'
        alerting:
          target_down: off
          receivers:
            hook:
              webhook: { url: 'http://127.0.0.1:{{{receiver}}}/' }
          routes:
            critical: [hook]
        deployment:
          network: host
        """;

    private static void Emit(TemporaryFolder folder, string manifest)
    {
        var compilation = ManifestCompiler.Compile("metrics.yaml", manifest);
        Assert.Empty(compilation.Diagnostics.Select(diagnostic => diagnostic.Message));
        foreach (var artifact in ArtifactEmitter.Emit(compilation.Manifest!))
            File.WriteAllText(folder.PathOf(artifact.Path), artifact.Text);
    }

    private static string WithoutWaiting(string alertmanagerYaml) =>
        System.Text.RegularExpressions.Regex.Replace(alertmanagerYaml, "group_wait: \\S+", "group_wait: 1s");

    /// <summary>Answers every request with one text and keeps what was posted.</summary>
    private sealed class Responder : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly List<string> _bodies = [];

        public Responder(int port, string answer)
        {
            _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            _listener.Start();
            _ = AnswerAsync(Encoding.UTF8.GetBytes(answer));
        }

        public IReadOnlyList<string> Bodies
        {
            get
            {
                lock (_bodies)
                    return [.. _bodies];
            }
        }

        public void Dispose() => _listener.Close();

        private async Task AnswerAsync(byte[] answer)
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    using var reader = new StreamReader(context.Request.InputStream);
                    var body = await reader.ReadToEndAsync();
                    lock (_bodies)
                        _bodies.Add(body);

                    context.Response.ContentType = "text/plain; version=0.0.4";
                    await context.Response.OutputStream.WriteAsync(answer);
                    context.Response.Close();
                }
            }
            catch (Exception ended) when (ended is ObjectDisposedException or HttpListenerException)
            {
                // The test is over.
            }
        }
    }
}
