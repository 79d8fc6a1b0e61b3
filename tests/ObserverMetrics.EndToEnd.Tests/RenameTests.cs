using ObserverMetrics.EndToEnd.Tests.Infrastructure;

namespace ObserverMetrics.EndToEnd.Tests;

/// <summary>Code, dashboard and rules cannot drift: a renamed metric is an error wherever its old name is left.</summary>
public sealed class RenameTests : IDisposable
{
    private const string OldName = "observer_gap_detection_duration_seconds";
    private const string NewName = "observer_gap_search_duration_seconds";

    private readonly SampleCopy _copy = new();

    [Fact]
    public void A_rename_is_an_error_at_each_place_that_has_the_old_name_and_leaves_the_files_alone()
    {
        _copy.Build().Succeeded();
        var before = _copy.MonitoringFiles();
        Assert.NotEmpty(before);
        var manifest = _copy.Manifest;

        _copy.Manifest = manifest.Replace(OldName + ":", NewName + ":", StringComparison.Ordinal);
        var errors = _copy.Build().Failed().Lines(": error ");
        // The compiler does not go on to the C# while a generator reports errors.
        Assert.Equal(
            Lines(_copy.Manifest, OldName).Select(line => $"metrics.yaml({line},").Order(StringComparer.Ordinal),
            errors.Select(Place).Order(StringComparer.Ordinal));
        Assert.All(errors, error => Assert.Contains("OMG2002", error, StringComparison.Ordinal));
        Assert.Equal(before, _copy.MonitoringFiles());

        _copy.Manifest = manifest.Replace(OldName, NewName, StringComparison.Ordinal);
        var left = Assert.Single(_copy.Build().Failed().Lines(": error "));
        Assert.Equal("GapDetection.cs(", Place(left));
        Assert.Contains("CS1061", left, StringComparison.Ordinal);
        Assert.Contains("RecordGapDetectionDuration", left, StringComparison.Ordinal);
        Assert.Equal(before, _copy.MonitoringFiles());
    }

    public void Dispose() => _copy.Dispose();

    private static IEnumerable<int> Lines(string text, string name) => text.Split('\n')
        .Select((line, index) => (line, index))
        .Where(item => item.line.Contains(name, StringComparison.Ordinal))
        .Select(item => item.index + 1);

    // "/a/b/metrics.yaml(10,13): error …": the file, and for the manifest its line.
    private static string Place(string error)
    {
        var file = Path.GetFileName(error[..error.IndexOf('(', StringComparison.Ordinal)]);
        var line = error[(error.IndexOf('(', StringComparison.Ordinal) + 1)..].Split(',')[0];
        return file == "metrics.yaml" ? $"{file}({line}," : file + "(";
    }
}
