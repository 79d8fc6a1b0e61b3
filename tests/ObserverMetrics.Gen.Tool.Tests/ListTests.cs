using System.Text.Json;

namespace ObserverMetrics.Gen.Tool.Tests;

public sealed class ListTests : IDisposable
{
    private const string Manifest =
        """
        manifest: 1
        name: Shop
        groups:
          all:
            metrics:
              plain_total: { type: counter, help: Plain. }
              closed_total: { type: counter, help: Closed., labels: { a: [x, y, z], b: bool } }
              impossible_total: { type: counter, help: Not all., labels: { a: [x, y, z], b: bool }, never: [{ a: x, b: true }, { a: [y, z], b: [false] }] }
              open_total: { type: counter, help: Open., labels: { a: [x, y, z], route: { type: string, limit: 10 } } }
              wide_seconds: { type: histogram, help: Closed., labels: { a: [x, y, z] }, buckets: [1, 2] }
              broad_seconds: { type: histogram, help: Open., labels: { route: { type: string, limit: 10 } }, buckets: [1, 2] }
              late: { type: gauge, help: Appears with its first value. }
              early: { type: gauge, help: Is there., initial: 0 }
              asked: { type: gauge, help: Is asked., source: callback }

        """;

    private readonly TemporaryFolder _temporary = new();
    private readonly string _file;

    public ListTests() => _file = _temporary.Write("metrics.yaml", Manifest);

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData("plain_total", 1, 1)]
    [InlineData("closed_total", 6, 6)]
    [InlineData("impossible_total", 3, 3)]
    [InlineData("open_total", 33, 0)]
    [InlineData("wide_seconds", 15, 15)]
    [InlineData("broad_seconds", 55, 0)]
    [InlineData("late", 1, 0)]
    [InlineData("early", 1, 1)]
    [InlineData("asked", 1, 0)]
    public void A_metric_has_so_many_series(string name, int atMost, int atStart)
    {
        var (exitCode, output, _) = Tool.Run("list", _file, "--format", "json");

        Assert.Equal(ExitCode.Fine, exitCode);
        var metric = JsonDocument.Parse(output).RootElement.GetProperty("metrics").EnumerateArray().Single(row => row.GetProperty("name").GetString() == name);
        Assert.Equal((atMost, atStart), (metric.GetProperty("atMost").GetInt32(), metric.GetProperty("atStart").GetInt32()));
    }

    [Fact]
    public void The_total_is_their_sum()
    {
        var report = JsonDocument.Parse(Tool.Run("list", _file, "--format", "json").Output).RootElement;

        Assert.Equal((116, 26), (report.GetProperty("atMost").GetInt32(), report.GetProperty("atStart").GetInt32()));
    }

    [Fact]
    public void Redirected_it_is_plain_columns()
    {
        var lines = Tool.Run("list", _file).Output.Split('\n');

        Assert.Equal(["Metric", "Type", "Unit", "At", "start", "At", "most", "Series"], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(lines, line => line.StartsWith("open_total ", StringComparison.Ordinal) && line.EndsWith(" a (3) × route (≤ 10 + other)", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void A_budget_that_is_kept_is_fine() => Assert.Equal(ExitCode.Fine, Tool.Run("list", _file, "--budget", "116").ExitCode);

    [Fact]
    public void A_budget_that_is_not_kept_is_an_error_that_names_the_largest()
    {
        var (exitCode, output, _) = Tool.Run("list", _file, "--budget", "115");

        Assert.Equal(ExitCode.Errors, exitCode);
        Assert.Contains($"{_file}: error OMG4122: A process may have 116 series, more than the budget of 115; most of them, 55, are of 'broad_seconds'.", output, StringComparison.Ordinal);
    }
}
