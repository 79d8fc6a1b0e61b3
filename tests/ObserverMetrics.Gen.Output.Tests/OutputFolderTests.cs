using System.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Output.Tests;

public sealed class OutputFolderTests : IDisposable
{
    private static readonly string[] Shop = ["Shop"];

    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Writes_each_file_and_the_list_of_them()
    {
        Assert.Empty(Write(("b.json", "B\n"), ("a/c.md", "C\n")));

        Assert.Equal([".observer-metrics", "a/c.md", "b.json"], _temporary.Files("out"));
        Assert.Equal("B\n", _temporary.Read("out/b.json"));
        Assert.EndsWith("beside them.\nShop: a/c.md\nShop: b.json\n", _temporary.Read("out/.observer-metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_utf8_without_a_mark_and_changes_no_line_end()
    {
        Write(("a.md", "ä\r\n€\n"));

        Assert.Equal([0xC3, 0xA4, 0x0D, 0x0A, 0xE2, 0x82, 0xAC, 0x0A], File.ReadAllBytes(_temporary.PathOf("out", "a.md")));
    }

    [Fact]
    public void Leaves_a_file_alone_whose_content_is_the_same()
    {
        Write(("a.md", "A\n"), ("b.md", "B\n"));
        var before = TimesAfterAgeing();

        Assert.Empty(Write(("a.md", "A\n"), ("b.md", "new\n")));

        var changed = before.Keys.Where(file => File.GetLastWriteTimeUtc(_temporary.PathOf("out", file)) != before[file]);
        Assert.Equal(["b.md"], changed);
    }

    [Fact]
    public void Removes_a_listed_file_that_is_no_longer_given_and_nothing_else()
    {
        Write(("a.md", "A\n"), ("old.md", "old\n"));
        _temporary.Write("out/notes.txt", "mine");

        Assert.Empty(Write(("a.md", "A\n")));

        Assert.Equal([".observer-metrics", "a.md", "notes.txt"], _temporary.Files("out"));
        Assert.DoesNotContain("old.md", _temporary.Read("out/.observer-metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public void Follows_a_rename_that_changes_case_only()
    {
        Write(("Metrics.md", "A\n"));

        Assert.Empty(Write(("METRICS.md", "B\n")));

        Assert.Equal("B\n", _temporary.Read("out/METRICS.md"));
        Assert.Equal(2, _temporary.Files("out").Length);
    }

    [Theory]
    [InlineData("../victim.txt")]
    [InlineData("a/../../victim.txt")]
    [InlineData("./../victim.txt")]
    [InlineData("..\\victim.txt")]
    [InlineData("link/victim.txt")]
    [InlineData("{absolute}")]
    public void Never_follows_a_list_entry_out_of_the_folder(string entry)
    {
        var victim = _temporary.Write("victim.txt", "precious");
        Write(("a.md", "A\n"));
        File.CreateSymbolicLink(_temporary.PathOf("out", "link"), _temporary.Root);
        File.AppendAllText(_temporary.PathOf("out", ".observer-metrics"), $"Shop: {entry.Replace("{absolute}", victim, StringComparison.Ordinal)}\n");

        Assert.Empty(Write(("a.md", "changed\n")));

        Assert.Equal("precious", File.ReadAllText(victim));
        Assert.EndsWith("beside them.\nShop: a.md\n", _temporary.Read("out/.observer-metrics"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../a.md")]
    [InlineData("/a.md")]
    [InlineData("a//b.md")]
    [InlineData("a\nb.md")]
    [InlineData("C:a.md")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData(".observer-metrics")]
    public void Refuses_a_name_that_is_no_place_in_the_folder(string name)
    {
        var problem = Assert.Single(Write(("good.md", "A\n"), (name, "B\n")));

        Assert.Equal("OMG4108", problem.Rule.Id);
        Assert.Empty(_temporary.Files());
    }

    [Fact]
    public void Does_not_overwrite_a_file_of_somebody_else()
    {
        _temporary.Write("out/prometheus.yml", "mine");

        var problem = Assert.Single(Write(("a.md", "A\n"), ("prometheus.yml", "emitted")));

        Assert.Equal(("OMG4107", _temporary.PathOf("out", "prometheus.yml")), (problem.Rule.Id, problem.File));
        Assert.Equal("mine", _temporary.Read("out/prometheus.yml"));
        Assert.Equal(["prometheus.yml"], _temporary.Files("out"));
    }

    [Fact]
    public void Takes_over_an_unlisted_file_that_is_right_already()
    {
        _temporary.Write("out/a.md", "A\n");

        Assert.Empty(Write(("a.md", "A\n")));

        Assert.Contains("Shop: a.md\n", _temporary.Read("out/.observer-metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_manifests_share_a_folder_as_long_as_their_files_differ()
    {
        Write(("shop.json", "1\n"));
        Assert.Empty(Open().Write([GivenFile.Of("Bank", "/bank.yaml", "bank.json", "2\n")], ["Bank"]));
        Assert.Empty(Write(("shop2.json", "3\n")));

        Assert.Equal([".observer-metrics", "bank.json", "shop2.json"], _temporary.Files("out"));
        Assert.EndsWith("Bank: bank.json\nShop: shop2.json\n", _temporary.Read("out/.observer-metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_manifests_never_overwrite_each_other()
    {
        Write(("rules.yaml", "1\n"));

        var problem = Assert.Single(Open().Write([GivenFile.Of("Bank", "/bank.yaml", "Rules.yaml", "2\n")], ["Bank"]));

        Assert.Equal(("OMG4109", "/bank.yaml"), (problem.Rule.Id, problem.File));
        Assert.StartsWith($"'Bank' and 'Shop' meet in '{_temporary.PathOf("out")}': both give 'Rules.yaml', which 'Shop' has written. Set Folder", problem.Message, StringComparison.Ordinal);
        Assert.Equal("1\n", _temporary.Read("out/rules.yaml"));
    }

    [Fact]
    public void Manifests_of_one_build_never_give_the_same_file_and_each_that_comes_too_late_is_told_once()
    {
        OwnedFile[] files =
        [
            GivenFile.Of("Shop", "/shop.yaml", "a.md", "1\n"), GivenFile.Of("Shop", "/shop.yaml", "b.md", "1\n"), GivenFile.Of("Shop", "/shop.yaml", "c.md", "1\n"),
            GivenFile.Of("Bank", "/bank.yaml", "A.md", "2\n"), GivenFile.Of("Bank", "/bank.yaml", "b.md", "2\n"), GivenFile.Of("Bank", "/bank.yaml", "c.md", "2\n"),
            GivenFile.Of("Post", "/post.yaml", "c.md", "3\n"), GivenFile.Of("Rail", "/rail.yaml", "rail/c.md", "4\n"),
        ];

        var problems = Open().Write(files, files.Select(file => file.Owner));

        var folder = _temporary.PathOf("out");
        Assert.Equal([("OMG4103", "/bank.yaml"), ("OMG4103", "/post.yaml")], problems.Select(problem => (problem.Rule.Id, problem.File)));
        Assert.StartsWith($"'Bank' and 'Shop' (/shop.yaml) meet in '{folder}': both give 'A.md' and 2 other files. Set Folder on the ObserverMetricsManifest item of one, as in Folder=\"bank\", ", problems[0].Message, StringComparison.Ordinal);
        Assert.StartsWith($"'Post' and 'Shop' (/shop.yaml) meet in '{folder}': both give 'c.md'. ", problems[1].Message, StringComparison.Ordinal);
        Assert.Empty(_temporary.Files());
    }

    [Fact]
    public void Files_that_another_manifest_has_written_are_told_once_with_those_they_are()
    {
        Write(("a.md", "1\n"), ("b.md", "1\n"), ("c.md", "1\n"));

        var problem = Assert.Single(Open().Write([GivenFile.Of("Bank", "/bank.yaml", "a.md", "2\n"), GivenFile.Of("Bank", "/bank.yaml", "b.md", "2\n")], ["Bank"]));

        Assert.Contains("both give 'a.md' and 'b.md', which 'Shop' has written. Set Folder", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_manifest_keeps_the_files_that_its_project_wrote()
    {
        Write(("a.md", "A\n"), ("old.md", "A\n"));
        var previous = Open().PathsOf([GivenFile.Of("Shop", "/shop.yaml", "a.md", ""), GivenFile.Of("Shop", "/shop.yaml", "old.md", "")]);

        Assert.Empty(Open(previous).Write([GivenFile.Of("Store", "/store.yaml", "a.md", "B\n")], ["Store"]));

        Assert.Equal([".observer-metrics", "a.md"], _temporary.Files("out"));
        Assert.EndsWith("beside them.\nStore: a.md\n", _temporary.Read("out/.observer-metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public void Removes_temporary_files_of_builds_that_were_killed_and_of_no_others()
    {
        Write(("sub/a.md", "A\n"));
        using var ended = Process.Start(new ProcessStartInfo("dotnet", ["--version"]) { RedirectStandardOutput = true })!;
        ended.WaitForExit();
        var machine = Environment.MachineName;
        string[] leftBehind = [$".{machine}-{ended.Id}-01.omg-tmp", $"sub/.{machine}-{ended.Id}-02.omg-tmp", ".elsewhere-1-03.omg-tmp", ".unknown.omg-tmp"];
        string[] others = [$".{machine}-{Environment.ProcessId}-04.omg-tmp", $".elsewhere-{ended.Id}-05.omg-tmp", ".also-unknown.omg-tmp", $"{machine}-{ended.Id}-06.omg-tmp", ".omg-tmp.md"];
        foreach (var name in leftBehind.Concat(others))
            _temporary.Write("out/" + name, "half");
        foreach (var name in leftBehind.Skip(2))
            File.SetLastWriteTimeUtc(_temporary.PathOf("out", name), DateTime.UtcNow.AddHours(-2));

        Write(("sub/a.md", "A\n"));

        Assert.Equal(others.Append(".observer-metrics").Append("sub/a.md").Order(StringComparer.Ordinal), _temporary.Files("out"));
    }

    private OutputFolder Open(IEnumerable<string>? previous = null) => new(_temporary.PathOf("out"), previous);

    private EquatableArray<OutputProblem> Write(params (string Name, string Text)[] files) =>
        Open().Write([.. files.Select(file => GivenFile.Of("Shop", "/shop.yaml", file.Name, file.Text))], Shop);

    private Dictionary<string, DateTime> TimesAfterAgeing()
    {
        foreach (var file in _temporary.Files("out"))
            File.SetLastWriteTimeUtc(_temporary.PathOf("out", file), DateTime.UtcNow.AddDays(-1));

        return _temporary.Files("out").ToDictionary(file => file, file => File.GetLastWriteTimeUtc(_temporary.PathOf("out", file)));
    }
}
