namespace ObserverMetrics.Gen.Output.Tests;

public sealed class VerifyTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public VerifyTests() => Assert.Empty(Folder.Write([File("a.md", "1\n2\n"), File("b.md", "B\n")], ["Shop"]));

    private OutputFolder Folder => new(_temporary.PathOf("out"));

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Is_content_with_what_was_written()
    {
        Assert.Empty(Folder.Verify([File("a.md", "1\n2\n"), File("b.md", "B\n")], ["Shop"]));
    }

    [Fact]
    public void Names_what_is_missing_different_and_superfluous_and_writes_nothing()
    {
        var before = System.IO.File.ReadAllText(_temporary.PathOf("out", ".observer-metrics"));

        var problems = Folder.Verify([File("a.md", "1\nchanged\n"), File("new.md", "N\n")], ["Shop"]);

        Assert.Equal(
            ["OMG4106 a.md", "OMG4104 new.md", "OMG4106 .observer-metrics", "OMG4105 b.md"],
            problems.Select(problem => $"{problem.Rule.Id} {Path.GetFileName(problem.File)}"));
        Assert.Contains("first in line 2", problems[0].Message, StringComparison.Ordinal);
        Assert.Equal([".observer-metrics", "a.md", "b.md"], _temporary.Files("out"));
        Assert.Equal(before, _temporary.Read("out/.observer-metrics"));
    }

    [Fact]
    public void Does_not_make_the_folder()
    {
        var folder = new OutputFolder(_temporary.PathOf("nowhere"));

        Assert.Equal(["OMG4104", "OMG4104"], folder.Verify([File("a.md", "1\n")], ["Shop"]).Select(problem => problem.Rule.Id));
        Assert.False(Directory.Exists(_temporary.PathOf("nowhere")));
    }

    [Fact]
    public void Misses_a_lost_list()
    {
        System.IO.File.Delete(_temporary.PathOf("out", ".observer-metrics"));

        var problem = Assert.Single(Folder.Verify([File("a.md", "1\n2\n"), File("b.md", "B\n")], ["Shop"]));

        Assert.Equal(("OMG4104", _temporary.PathOf("out", ".observer-metrics")), (problem.Rule.Id, problem.File));
    }

    private static OwnedFile File(string name, string text) => GivenFile.Of("Shop", "/shop.yaml", name, text);
}
