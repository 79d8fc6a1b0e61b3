using ObserverMetrics.Gen.Manifest;

namespace ObserverMetrics.Gen.Tool.Tests;

public sealed class InitTests : IDisposable
{
    private static readonly string Folder = Repository.PathOf("tests", "ObserverMetrics.Gen.Tool.Tests", "Expositions");

    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    public static TheoryData<string> Expositions => [.. Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("Shop", "shop")]
    [InlineData("MyShop", "my_shop")]
    [InlineData("HTTPServer2", "httpserver2")]
    public void The_starter_has_no_diagnostics(string name, string prefix)
    {
        var file = _temporary.PathOf("metrics.yaml");

        Assert.Equal((ExitCode.Fine, $"Wrote {file}.\n", ""), Tool.Run("init", "--name", name, "--output", file));
        Assert.Equal((ExitCode.Fine, "", ""), Tool.Run("check", file));
        Assert.Contains($"  {prefix}_requests_total:\n", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.StartsWith("# yaml-language-server: $schema=https://", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void The_starter_is_named_after_its_folder()
    {
        var file = _temporary.PathOf("my-little shop", "metrics.yaml");

        Assert.Equal(ExitCode.Fine, Tool.Run("init", "--output", file).ExitCode);
        Assert.Contains("\nname: MyLittleShop\n", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_stays_unless_forced()
    {
        var file = _temporary.Write("metrics.yaml", "mine");

        var (exitCode, output, _) = Tool.Run("init", "--output", file);
        Assert.Equal(ExitCode.Errors, exitCode);
        Assert.StartsWith($"{file}: error OMG4121: ", output, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));

        Assert.Equal(ExitCode.Fine, Tool.Run("init", "--output", file, "--force").ExitCode);
        Assert.NotEqual("mine", File.ReadAllText(file));
    }

    [Theory]
    [MemberData(nameof(Expositions))]
    public void A_draft_has_no_diagnostics_and_every_series(string exposition)
    {
        var draft = Draft(exposition);

        Assert.Equal([], ManifestCompiler.Compile("draft.yaml", draft).Diagnostics.Select(diagnostic => $"{diagnostic.Span.Line + 1}: {diagnostic.Message}"));
        foreach (var line in File.ReadAllLines(Path.Combine(Folder, exposition)).Where(line => line.Length > 0 && line[0] is not '#' and not '{'))
            Assert.True(IsTold(line[..line.IndexOfAny([' ', '{'])], draft), line);
    }

    [Fact]
    public void The_draft_of_the_sample_is_the_sample_s_own_manifest_as_far_as_it_is_exposed()
    {
        var drafted = ManifestCompiler.Compile("draft.yaml", Draft("observer.txt")).Manifest!.Code.Metrics;
        var written = ManifestCompiler.Compile("metrics.yaml", File.ReadAllText(Repository.PathOf("metrics.yaml"))).Manifest!.Code.Metrics;

        Assert.Equal(
            written.OrderBy(metric => metric.Name, StringComparer.Ordinal).Select(metric => (metric.Name, metric.Type, metric.Help, string.Join(' ', metric.Buckets))),
            drafted.OrderBy(metric => metric.Name, StringComparer.Ordinal).Select(metric => (metric.Name, metric.Type, metric.Help, string.Join(' ', metric.Buckets))));
    }

    [Fact]
    public void Each_type_and_each_difficulty_is_drafted() =>
        Golden.Check(Draft("everything.openmetrics.txt"), "tests", "ObserverMetrics.Gen.Tool.Tests", "Golden", "everything.yaml");

    [Fact]
    public void The_standard_input_and_output_serve_too()
    {
        var (exitCode, output, _) = Tool.RunWith("shop_open 1\n", "init", "--from-metrics", "-", "--output", "-", "--name", "Shop");

        Assert.Equal(ExitCode.Fine, exitCode);
        Assert.Contains("      shop_open:\n        type: gauge\n        help: 'Shop open.'\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_set_that_is_called_like_a_type_keeps_its_values_and_gets_another_enum()
    {
        var (_, output, _) = Tool.RunWith("jobs_open{type=\"mail\"} 1\njobs_open{type=\"print\"} 2\n", "init", "--from-metrics", "-", "--output", "-", "--name", "Jobs");

        Assert.Contains("  type: { values: [mail, print], enum: TypeKind }\n", output, StringComparison.Ordinal);
        Assert.Empty(ManifestCompiler.Compile("draft.yaml", output).Diagnostics);
    }

    [Theory]
    [InlineData("shop_orders_total{payment=\"card} 17", "line 1: a label's value does not end.")]
    [InlineData("# TYPE a gauge\na one", "line 2: 'one' is no value.")]
    [InlineData("a 1 soon", "line 1: 'soon' is no time stamp.")]
    [InlineData("a 1 2 3", "line 1: '3' is neither a time stamp nor an exemplar.")]
    [InlineData("a{b} 1\na{b=\"c\",d} 1", "line 2: the label 'd' has no value.")]
    [InlineData("a{b=\"c\" d=\"e\"} 1", "line 1: the labels do not end in '}'.")]
    [InlineData("a{b=c} 1", "line 1: a label's value is not in quotes.")]
    [InlineData("<html>", "line 1: '' is no value.")]
    [InlineData(" 1", "line 1: '' is no value.")]
    [InlineData("# nothing", "it has no samples.")]
    [InlineData("", "it has no samples.")]
    public void What_is_no_exposition_is_refused_with_the_line(string text, string reason)
    {
        var (exitCode, output, _) = Tool.RunWith(text, "init", "--from-metrics", "-", "--output", _temporary.PathOf("metrics.yaml"));

        Assert.Equal(ExitCode.Errors, exitCode);
        Assert.StartsWith($"-: error OMG4120: '-' cannot be read as metrics: {reason} ", output, StringComparison.Ordinal);
        Assert.False(File.Exists(_temporary.PathOf("metrics.yaml")));
    }

    [Fact]
    public void A_missing_exposition_is_an_error()
    {
        var (exitCode, output, _) = Tool.Run("init", "--from-metrics", _temporary.PathOf("none.txt"), "--output", _temporary.PathOf("metrics.yaml"));

        Assert.Equal(ExitCode.Errors, exitCode);
        Assert.Contains(": error OMG4120: ", output, StringComparison.Ordinal);
    }

    private string Draft(string exposition)
    {
        var file = _temporary.PathOf("draft.yaml");
        Assert.Equal((ExitCode.Fine, $"Wrote {file}.\n", ""), Tool.Run("init", "--from-metrics", Path.Combine(Folder, exposition), "--output", file));
        return File.ReadAllText(file);
    }

    /// <summary>A series is a metric of the draft, a part of one, external, of a known set, or in a note.</summary>
    private static bool IsTold(string series, string draft)
    {
        var families = new[] { "_bucket", "_sum", "_count", "_created", "_total", "_info" }.Where(suffix => series.EndsWith(suffix, StringComparison.Ordinal)).Select(suffix => series[..^suffix.Length]).ToList();
        string[] names = [series, .. families, .. families.Select(family => family + "_total")];
        var sets = new[] { "process", "go", "dotnet", "http", "httpclient" };
        return names.Any(name =>
            draft.Contains($" {name}:", StringComparison.Ordinal)
            || draft.Contains($"# - {name}", StringComparison.Ordinal)
            || sets.Any(set => name.StartsWith(set + "_", StringComparison.Ordinal) && draft.Contains($"  {set}: builtin\n", StringComparison.Ordinal)));
    }
}
