namespace ObserverMetrics.Gen.Tool.Tests;

/// <summary>The program is killed, really, at each point between two changes that it makes to the folder.</summary>
public sealed class KillTests : IDisposable
{
    private const string List = ".observer-metrics";

    private readonly TemporaryFolder _temporary = new();
    private readonly string _old;
    private readonly string _new;

    /// <summary>Two manifests that have no file in common: each differs in content, and one in its name.</summary>
    public KillTests()
    {
        var changed = ConsumerProject.Manifest
            .Replace("Orders placed.", "Orders that were placed.", StringComparison.Ordinal)
            .Replace("above: 100", "above: 200", StringComparison.Ordinal);
        _old = _temporary.Write("old.yaml", ConsumerProject.Manifest + Files("earlier.json"));
        _new = _temporary.Write("new.yaml", changed + "dashboard: { title: All orders }\n" + Files("later.json"));
        Directory.CreateDirectory(Out);
        Emit(_old, "expected/old");
        Emit(_new, "expected/new");
        Assert.Empty(Contents("expected/old").Intersect(Contents("expected/new")));
    }

    private string Out => _temporary.PathOf("out");

    public void Dispose() => _temporary.Dispose();

    [KilledAtChangeFact]
    public void When_the_first_new_content_is_begun()
    {
        Emit(_old, "out");
        IsRepairedAfter(FolderChange.Create);
    }

    [KilledAtChangeFact]
    public void When_the_first_new_content_is_written()
    {
        Emit(_old, "out");
        IsRepairedAfter(FolderChange.Modify);
    }

    [KilledAtChangeFact]
    public void Between_any_two_files_that_get_their_places_in_an_empty_folder()
    {
        // The list comes first, and is then as it should be.
        IsRepairedAfterEach([.. Renames(_temporary.Files("expected/new").Length)]);
    }

    [KilledAtChangeFact]
    public void Between_any_two_files_that_replace_others_or_are_removed()
    {
        Emit(_old, "out");
        IsRepairedAfterEach([.. Renames(_temporary.Files("expected/new").Length), FolderChange.Delete, .. Renames(1)]);
    }

    private static IEnumerable<FolderChange> Renames(int count) => Enumerable.Repeat(FolderChange.Rename, count);

    /// <summary>Each run goes on from what the one before has left, and is killed by its first change, hence one file further.</summary>
    private void IsRepairedAfterEach(IReadOnlyList<FolderChange> changes)
    {
        foreach (var change in changes)
            IsRepairedAfter(change);

        Assert.False(KilledAtChange.Run(Out, FolderChange.Rename, "emit", _new, "-o", Out));
        Assert.Equal(Contents("expected/new"), Contents("out"));
    }

    private void IsRepairedAfter(FolderChange change)
    {
        Assert.True(KilledAtChange.Run(Out, change, "emit", _new, "-o", Out));

        AssertWhole();
        AssertTheNextRunRepairs();
    }

    /// <summary>Old or new content, never half, and all that is there is listed. What is hidden has no place yet.</summary>
    private void AssertWhole()
    {
        var list = _temporary.Files("out").Contains(List) ? _temporary.Read("out/" + List) : "";
        var whole = Contents("expected/old").Concat(Contents("expected/new")).ToHashSet(StringComparer.Ordinal);
        foreach (var file in _temporary.Files("out").Where(file => file[0] != '.'))
        {
            Assert.Contains(file + "\n" + _temporary.Read("out/" + file), whole);
            Assert.Contains($"\nShop: {file}\n", list, StringComparison.Ordinal);
        }
    }

    /// <summary>The next run, of whichever manifest, leaves exactly what that gives: its files, its list, and nothing hidden beside them.</summary>
    private void AssertTheNextRunRepairs()
    {
        foreach (var (manifest, expected) in new[] { (_new, "expected/new"), (_old, "expected/old") })
        {
            var copy = "copies/" + Guid.NewGuid().ToString("N");
            foreach (var file in _temporary.Files("out"))
                _temporary.Write($"{copy}/{file}", _temporary.Read("out/" + file));

            Emit(manifest, copy);

            Assert.Equal(Contents(expected), Contents(copy));
            Assert.Equal(ExitCode.Fine, CommandLine.Run(["verify", manifest, "-o", _temporary.PathOf(copy)], TextWriter.Null, TextWriter.Null));
        }
    }

    // Four files are enough: what holds between two of them holds between any.
    private static string Files(string rules) =>
        $"files: {{ prometheus_alerting_rules.json: {rules}, RUNBOOKS.md: off, prometheus_alerting_rules_test.yaml: off }}\n";

    private void Emit(string manifest, string folder) =>
        Assert.Equal(ExitCode.Fine, CommandLine.Run(["emit", manifest, "-o", _temporary.PathOf(folder)], TextWriter.Null, TextWriter.Null));

    private string[] Contents(string folder) => [.. _temporary.Files(folder).Select(file => file + "\n" + _temporary.Read($"{folder}/{file}"))];
}
