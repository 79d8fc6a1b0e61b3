using System.Threading.Channels;

namespace ObserverMetrics.Gen.Tool.Tests;

public sealed class WatchTests
{
    [Fact]
    public async Task Each_change_is_checked_until_the_command_is_interrupted()
    {
        using var temporary = new TemporaryFolder();
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var manifest = temporary.Write("metrics.yaml", ConsumerProject.Manifest);
        await using var output = new LineWriter();
        var run = CommandLine.RunAsync(["check", manifest, "--watch"], new Terminal(output, TextWriter.Null), stop.Token);

        Assert.Equal(["Checking…", "Found 0 errors and 0 warnings. Watching for changes."], await output.ReadAsync(2, stop.Token));
        temporary.Write("metrics.yaml", ConsumerProject.Manifest.Replace("type: counter", "type: guage", StringComparison.Ordinal));
        var lines = await output.ReadAsync(3, stop.Token);
        Assert.StartsWith(manifest + "(8,34): error OMG1004: ", lines[1], StringComparison.Ordinal);
        Assert.Equal("Found 1 error and 0 warnings. Watching for changes.", lines[2]);
        File.Delete(manifest);
        Assert.Contains("OMG4101", (await output.ReadAsync(3, stop.Token))[1], StringComparison.Ordinal);

        await stop.CancelAsync();
        Assert.Equal(ExitCode.Fine, await run);
    }

    /// <summary>Hands over line by line what is written.</summary>
    private sealed class LineWriter : StringWriter
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public override void WriteLine(string? value) => _lines.Writer.TryWrite(value ?? "");

        public async Task<string[]> ReadAsync(int count, CancellationToken cancellationToken)
        {
            var lines = new string[count];
            for (var index = 0; index < count; index++)
                lines[index] = await _lines.Reader.ReadAsync(cancellationToken);

            return lines;
        }
    }
}
