using System.Diagnostics;
using System.Text;

namespace ObserverMetrics.EndToEnd.Tests.Infrastructure;

/// <summary>A program started by a test, ended by its id.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private RunningProgram(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>All that it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts a server.</summary>
    public static RunningProgram Start(string program, string folder, params string[] arguments) =>
        new(StartInfo(program, folder, arguments));

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, string folder, params string[] arguments)
    {
        await using var running = Start(program, folder, arguments);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await running._process.WaitForExitAsync(patience.Token);
        return (running._process.ExitCode, running.Output);
    }

    /// <summary>Waits until an address answers with success.</summary>
    public async Task WaitForAsync(Uri address)
    {
        using var http = new HttpClient();
        await Eventually.TrueAsync(TimeSpan.FromSeconds(60), () => $"{address} does not answer; the program printed:\n{Output}", async () =>
        {
            Assert.False(_process.HasExited, "The program ended:\n" + Output);
            try
            {
                using var response = await http.GetAsync(address);
                return response.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        return start;
    }

    private void Append(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
