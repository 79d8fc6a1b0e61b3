using System.Diagnostics;

namespace ObserverMetrics.Gen.Tool.Tests;

/// <summary>The program is killed, really, at some moment of its work.</summary>
public sealed class KillTests
{
    private const int Rounds = 12;

    [Fact]
    public void Leaves_old_or_new_files_never_half_of_one_and_the_next_run_finishes_the_work()
    {
        using var temporary = new TemporaryFolder();
        var folder = temporary.PathOf("out");
        var manifests = new[]
        {
            temporary.Write("one.yaml", ConsumerProject.Manifest),
            temporary.Write("two.yaml", ConsumerProject.Manifest.Replace("above: 100", "above: 200", StringComparison.Ordinal) + "files: { prometheus_alerting_rules.json: renamed.json }\n"),
        };
        var whole = manifests.SelectMany(manifest => Contents(temporary, manifest)).ToHashSet(StringComparer.Ordinal);
        var duration = Emit(manifests[0], folder, Timeout.InfiniteTimeSpan);

        for (var round = 1; round <= Rounds; round++)
        {
            var manifest = manifests[round % 2];
            Emit(manifest, folder, duration * (0.4 + (0.6 * round / Rounds)));
            foreach (var file in temporary.Files("out").Where(file => file[0] != '.'))
                Assert.Contains(file + "\n" + temporary.Read("out/" + file), whole);

            Assert.Equal(ExitCode.Fine, CommandLine.Run(["emit", manifest, "-o", folder], TextWriter.Null, TextWriter.Null));
            Assert.Equal(Contents(temporary, manifest), temporary.Files("out").Where(file => file[0] != '.').Select(file => file + "\n" + temporary.Read("out/" + file)));
        }
    }

    private static string[] Contents(TemporaryFolder temporary, string manifest)
    {
        var expected = "expected/" + Path.GetFileNameWithoutExtension(manifest);
        Assert.Equal(ExitCode.Fine, CommandLine.Run(["emit", manifest, "-o", temporary.PathOf(expected)], TextWriter.Null, TextWriter.Null));
        return [.. temporary.Files(expected).Where(file => file[0] != '.').Select(file => file + "\n" + temporary.Read($"{expected}/{file}"))];
    }

    private static TimeSpan Emit(string manifest, string folder, TimeSpan killAfter)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "emit", manifest, "-o", folder]))!;
        if (!process.WaitForExit(killAfter))
        {
            process.Kill();
            process.WaitForExit();
        }

        return watch.Elapsed;
    }
}
