using System.Text.Json;
using System.Text.RegularExpressions;

namespace ObserverMetrics.EndToEnd.Tests.Infrastructure;

/// <summary>A real Prometheus and Alertmanager that run with emitted files: only addresses and intervals are changed.</summary>
internal sealed partial class MonitoringStack : IAsyncDisposable
{
    /// <summary>Debian's name, and everyone else's.</summary>
    public const string AlertmanagerProgram = "prometheus-alertmanager|alertmanager";

    private readonly TemporaryFolder _folder = new("observer-metrics-stack");
    private readonly HttpClient _http = new();
    private readonly List<RunningProgram> _programs = [];

    private MonitoringStack(int prometheus, int alertmanager)
    {
        Prometheus = new Uri($"http://127.0.0.1:{prometheus}/");
        Alertmanager = new Uri($"http://127.0.0.1:{alertmanager}/");
    }

    public Uri Prometheus { get; }

    public Uri Alertmanager { get; }

    /// <summary>Starts both servers on the files of a folder.</summary>
    /// <param name="files">The folder with the emitted files.</param>
    /// <param name="application">The application's port.</param>
    /// <param name="alertmanagerFile">Alertmanager's configuration, as changed by the test; null for one that notifies nobody.</param>
    public static async Task<MonitoringStack> StartAsync(string files, int application, string? alertmanagerFile = null)
    {
        var stack = new MonitoringStack(FreePort.Next(), FreePort.Next());
        foreach (var file in Directory.EnumerateFiles(files))
            File.Copy(file, stack._folder.PathOf(Path.GetFileName(file)));

        var prometheusYaml = stack._folder.PathOf("prometheus.yml");
        await File.WriteAllTextAsync(prometheusYaml, stack.OnLoopback(await File.ReadAllTextAsync(prometheusYaml), application));
        await File.WriteAllTextAsync(stack._folder.PathOf("alertmanager.yml"), alertmanagerFile ?? "route:\n  receiver: nobody\nreceivers:\n  - name: nobody\n");

        await stack.StartAlertmanagerAsync();
        await stack.StartPrometheusAsync();
        return stack;
    }

    /// <summary>An answer of Prometheus's HTTP API: the <c>data</c> of a success.</summary>
    public async Task<JsonElement> ApiAsync(string pathAndQuery)
    {
        using var response = await _http.GetAsync(new Uri(Prometheus, "api/v1/" + pathAndQuery));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, pathAndQuery + ": " + text);
        return JsonDocument.Parse(text).RootElement.GetProperty("data");
    }

    /// <summary>The result of an instant query.</summary>
    public async Task<JsonElement> QueryAsync(string expression) =>
        (await ApiAsync("query?query=" + Uri.EscapeDataString(expression))).GetProperty("result");

    public async ValueTask DisposeAsync()
    {
        foreach (var program in _programs)
            await program.DisposeAsync();

        _http.Dispose();
        _folder.Dispose();
    }

    private string OnLoopback(string prometheusYaml, int application)
    {
        var text = Interval().Replace(prometheusYaml, "$1: 1s");
        text = ApplicationAddress().Replace(text, $"127.0.0.1:{application}");
        return AlertmanagerAddress().Replace(text, $"127.0.0.1:{Alertmanager.Port}");
    }

    [GeneratedRegex("(scrape_interval|evaluation_interval|scrape_timeout): \\S+")]
    private static partial Regex Interval();

    [GeneratedRegex("(host\\.docker\\.internal|127\\.0\\.0\\.1):9464")]
    private static partial Regex ApplicationAddress();

    [GeneratedRegex("(alertmanager|127\\.0\\.0\\.1):9093")]
    private static partial Regex AlertmanagerAddress();

    private async Task StartAlertmanagerAsync()
    {
        _programs.Add(RunningProgram.Start(
            ServerFactAttribute.FindOnPath(AlertmanagerProgram)!, _folder.Root, "--config.file=alertmanager.yml", "--storage.path=" + _folder.PathOf("alertmanager"),
            $"--web.listen-address=127.0.0.1:{Alertmanager.Port}", "--cluster.listen-address="));
        await _programs[^1].WaitForAsync(new Uri(Alertmanager, "-/ready"));
    }

    private async Task StartPrometheusAsync()
    {
        _programs.Add(RunningProgram.Start(
            "prometheus", _folder.Root, "--config.file=prometheus.yml", "--storage.tsdb.path=" + _folder.PathOf("prometheus"),
            $"--web.listen-address=127.0.0.1:{Prometheus.Port}"));
        await _programs[^1].WaitForAsync(new Uri(Prometheus, "-/ready"));
    }
}
