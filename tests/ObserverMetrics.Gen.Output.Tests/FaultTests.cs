using System.Diagnostics;
using System.Runtime.Versioning;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Output.Tests;

/// <summary>Real faults of the file system: the files that were there stay whole, and the problem names the file and the reason.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string Out => _temporary.PathOf("out");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_file_in_the_place_of_the_folder()
    {
        _temporary.Write("out", "I am a file");

        var problem = Assert.Single(Write("A\n"));

        Assert.Equal(("OMG4102", Out), (problem.Rule.Id, problem.File));
        Assert.Equal("I am a file", _temporary.Read("out"));
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_stops_all_files()
    {
        Directory.CreateDirectory(Path.Combine(Out, "z.md"));

        var problem = Assert.Single(Write("A\n"));

        Assert.Equal(("OMG4102", Path.Combine(Out, "z.md")), (problem.Rule.Id, problem.File));
        Assert.Contains("A folder has that name.", problem.Message, StringComparison.Ordinal);
        Assert.Empty(_temporary.Files("out"));
    }

    [UnprivilegedFact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_without_the_right_to_write()
    {
        Assert.Empty(Write("A\n"));
        File.SetUnixFileMode(Out, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var problem = Assert.Single(Write("B\n"));
        File.SetUnixFileMode(Out, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Assert.Equal("OMG4102", problem.Rule.Id);
        Assert.Equal("A\n", _temporary.Read("out/a.md"));
    }

    [MountFact]
    public void A_full_disk_leaves_the_old_files_whole()
    {
        Directory.CreateDirectory(Out);
        Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", Out);
        try
        {
            Assert.Empty(Write("old\n"));

            var problem = Assert.Single(Write(new string('x', 40_000)));

            Assert.Equal(("OMG4102", Path.Combine(Out, "z.md")), (problem.Rule.Id, problem.File));
            Assert.Contains("No space left on device", problem.Message, StringComparison.Ordinal);
            Assert.Equal(("old\n", "old\n"), (_temporary.Read("out/a.md"), _temporary.Read("out/z.md")));
            Assert.Equal([".observer-metrics", "a.md", "z.md"], _temporary.Files("out"));

            Assert.Empty(Write("new\n"));
            Assert.Equal("new\n", _temporary.Read("out/z.md"));
        }
        finally
        {
            Run("umount", Out);
        }
    }

    [MountFact]
    public void A_read_only_file_system()
    {
        Directory.CreateDirectory(Out);
        Run("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", Out);
        try
        {
            var problem = Assert.Single(Write("A\n"));

            Assert.Equal("OMG4102", problem.Rule.Id);
            Assert.Contains("Read-only file system", problem.Message, StringComparison.Ordinal);
        }
        finally
        {
            Run("umount", Out);
        }
    }

    [Fact]
    public void Two_builds_at_once_on_one_folder_leave_the_files_of_one()
    {
        var texts = new[] { new string('1', 20_000), new string('2', 30_000) };

        Parallel.For(0, 200, i => Assert.Empty(Write(texts[i % 2])));

        Assert.Equal([".observer-metrics", "a.md", "z.md"], _temporary.Files("out"));
        Assert.Contains(_temporary.Read("out/a.md"), texts);
        Assert.Equal(_temporary.Read("out/a.md"), _temporary.Read("out/z.md"));
    }

    [Fact]
    public void Two_builds_at_once_that_rename_and_remove_files_leave_those_of_one_and_the_next_repairs()
    {
        OwnedFile[][] sets =
        [
            [GivenFile.Of("Shop", "/shop.yaml", "a.md", new string('1', 20_000)), GivenFile.Of("Shop", "/shop.yaml", "b.md", "b1"), GivenFile.Of("Shop", "/shop.yaml", "sub/c.md", "c1")],
            [GivenFile.Of("Shop", "/shop.yaml", "a.md", new string('2', 30_000)), GivenFile.Of("Shop", "/shop.yaml", "B.md", "b2"), GivenFile.Of("Shop", "/shop.yaml", "d.md", "d2")],
        ];
        var problems = new System.Collections.Concurrent.ConcurrentBag<OutputProblem>();

        Parallel.For(0, 300, i =>
        {
            foreach (var problem in new OutputFolder(Out).Write(sets[i % 2], ["Shop"]))
                problems.Add(problem);
        });

        Assert.Equal([], problems.Select(problem => problem.Message).Distinct());
        Assert.Single(sets, set => new OutputFolder(Out).Verify(set, ["Shop"]).Count == 0);

        foreach (var set in sets)
        {
            Assert.Empty(new OutputFolder(Out).Write(set, ["Shop"]));
            Assert.Equal([".observer-metrics", .. set.Select(given => given.Path).Order(StringComparer.Ordinal)], _temporary.Files("out"));
            Assert.Empty(new OutputFolder(Out).Verify(set, ["Shop"]));
        }
    }

    internal static bool TryRun(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static void Run(string program, params string[] arguments) => Assert.True(TryRun(program, arguments), program);

    private EquatableArray<OutputProblem> Write(string text) =>
        new OutputFolder(Out).Write([GivenFile.Of("Shop", "/shop.yaml", "a.md", text), GivenFile.Of("Shop", "/shop.yaml", "z.md", text)], ["Shop"]);
}
