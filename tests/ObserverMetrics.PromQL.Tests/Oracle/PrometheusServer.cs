using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace ObserverMetrics.PromQL.Tests;

/// <summary>A Prometheus of a test's own, on a free port, that knows the given expressions as rules and evaluates none.</summary>
internal sealed class PrometheusServer : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new("promql-tests");
    private readonly Process _process;
    private readonly HttpClient _client;

    public PrometheusServer(IReadOnlyList<string> expressions)
    {
        var port = FreePort();
        _folder.Write("rules.yml", RulesFile.Of(expressions));
        var configuration = _folder.Write("prometheus.yml", "global: { evaluation_interval: 1y }\nrule_files: [ rules.yml ]\n");
        var start = new ProcessStartInfo("prometheus",
        [
            "--config.file=" + configuration,
            "--storage.tsdb.path=" + Path.Combine(_folder.Root, "data"),
            string.Create(CultureInfo.InvariantCulture, $"--web.listen-address=127.0.0.1:{port}"),
            "--log.level=error",
        ])
        {
            WorkingDirectory = _folder.Root,
        };
        _process = Process.Start(start)!;
        _client = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")) };
        WaitUntilReady();
    }

    /// <summary>The expressions of the rules, as Prometheus prints them in one line.</summary>
    public async Task<IReadOnlyList<string>> RuleQueries()
    {
        using var document = JsonDocument.Parse(await _client.GetStringAsync("api/v1/rules"));
        return [.. document.RootElement.GetProperty("data").GetProperty("groups").EnumerateArray()
            .OrderBy(group => int.Parse(group.GetProperty("name").GetString().AsSpan(1), CultureInfo.InvariantCulture))
            .Select(group => group.GetProperty("rules")[0].GetProperty("query").GetString()!)];
    }

    /// <summary>The expression as /api/v1/format_query prints it.</summary>
    public async Task<string> Format(string expression)
    {
        using var content = new FormUrlEncodedContent([new("query", expression)]);
        using var response = await _client.PostAsync("api/v1/format_query", content);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.TryGetProperty("data", out var data) ? data.GetString()! : document.RootElement.ToString();
    }

    public void Dispose()
    {
        _client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }

    private void WaitUntilReady()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if (_client.GetAsync("-/ready").GetAwaiter().GetResult().IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (watch.Elapsed < LongestStart && !_process.HasExited)
            {
                // Not listening yet.
            }

            if (watch.Elapsed > LongestStart || _process.HasExited)
                throw new InvalidOperationException("Prometheus did not start.");
            Thread.Sleep(50);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
