using System.Globalization;
using ObserverMetrics.Gen.Artifacts;
using ObserverMetrics.Gen.Artifacts.Kubernetes;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Output;

/// <summary>The manifests of a project (or of a command line), read and compiled.</summary>
public sealed class ManifestSet
{
    /// <summary>A character takes at most three bytes: a file with more than these is too large whatever it holds.</summary>
    private const long MostBytes = 3L * ManifestCompiler.MostCharacters;

    /// <summary>Room for a licence and comments.</summary>
    private const int MostLinesBeforeKey = 200;

    private readonly List<string> _owners = [];
    private readonly List<OwnedFile> _files = [];
    private readonly List<MetricsManifest> _manifests = [];
    private readonly List<ManifestDiagnostic> _diagnostics = [];
    private readonly List<GivenTestPlace> _tests = [];
    private readonly HashSet<string> _testFiles = new(StringComparer.Ordinal);
    private readonly List<OutputProblem> _problems = [];
    private readonly List<OutputProblem> _notes = [];

    private ManifestSet()
    {
    }

    /// <summary>All that the manifests say wrong, manifest by manifest, ordered by place.</summary>
    public IReadOnlyList<ManifestDiagnostic> Diagnostics => _diagnostics;

    /// <summary>The models of the manifests that have no errors, in order.</summary>
    public IReadOnlyList<MetricsManifest> Manifests => _manifests;

    /// <summary>The manifests that could not be read or whose folder is no place, their tests that cannot be written, and objects that Kubernetes would refuse.</summary>
    public IReadOnlyList<OutputProblem> Problems => _problems;

    /// <summary>What is worth knowing and stops nothing: the alerts without a test.</summary>
    public IReadOnlyList<OutputProblem> Notes => _notes;

    /// <summary>Whether nothing may be written.</summary>
    public bool HasErrors => _problems.Count > 0 || _diagnostics.Exists(diagnostic => diagnostic.IsError);

    /// <summary>Whether a file says, early on, that it is a manifest; not where it cannot be read.</summary>
    public static bool IsLikelyManifest(string path)
    {
        try
        {
            return Utf8File.Length(path) <= MostBytes && File.ReadLines(path).Take(MostLinesBeforeKey).Any(line => line.StartsWith("manifest:", StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Reads and compiles manifests. What is wrong with them becomes a diagnostic or a problem.</summary>
    /// <param name="paths">The manifests' paths, as diagnostics shall name them; a path given twice counts once.</param>
    public static ManifestSet Read(IEnumerable<string> paths) => Read(paths.Select(path => new ManifestPlace(path)));

    /// <inheritdoc cref="Read(IEnumerable{string})"/>
    /// <param name="places">The manifests' places; of a path given twice the last one with a folder counts.</param>
    public static ManifestSet Read(IEnumerable<ManifestPlace> places)
    {
        var set = new ManifestSet();
        foreach (var same in places.GroupBy(place => place.Path, StringComparer.Ordinal))
            set.Add(same.LastOrDefault(place => place.Folder.Length > 0) ?? same.First());

        return set;
    }

    /// <inheritdoc cref="OutputFolder.Write"/>
    /// <exception cref="InvalidOperationException">There are errors.</exception>
    public EquatableArray<OutputProblem> Write(OutputFolder folder) => folder.Write(Files(), _owners);

    /// <inheritdoc cref="OutputFolder.Verify"/>
    /// <exception cref="InvalidOperationException">There are errors.</exception>
    public EquatableArray<OutputProblem> Verify(OutputFolder folder) => folder.Verify(Files(), _owners);

    /// <inheritdoc cref="OutputFolder.PathsOf"/>
    /// <exception cref="InvalidOperationException">There are errors.</exception>
    public EquatableArray<string> PathsIn(OutputFolder folder) => folder.PathsOf(Files());

    /// <summary>Runs the tests of the alerts, as a folder holds them, with promtool.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="promtool">The path of promtool, or its name where the system finds it by that.</param>
    /// <returns>Why tests fail; none where all pass.</returns>
    /// <exception cref="InvalidOperationException">There are errors.</exception>
    public IReadOnlyList<OutputProblem> TestAlerts(OutputFolder folder, string promtool) =>
    [
        .. from file in Files()
           where _testFiles.Contains(file.Path)
           let run = new AlertTestRun(promtool, [.. _tests.Where(test => test.File == file.Path)])
           from path in folder.PathsOf([file])
           where path != folder.ListPath
           from problem in run.Run(path)
           select problem,
    ];

    private void Add(ManifestPlace place)
    {
        var path = place.Path;
        try
        {
            if (Directory.Exists(path))
                throw new FileFault(path, new IOException($"It is a folder: name the manifest in it, as in '{Path.Combine(path, "metrics.yaml")}'."));

            var bytes = Utf8File.Length(path);
            var compilation = bytes > MostBytes
                ? ManifestCompiler.Refuse(path, bytes.ToString(CultureInfo.InvariantCulture) + " bytes")
                : ManifestCompiler.Compile(path, Utf8File.Read(path));
            _diagnostics.AddRange(compilation.Diagnostics);
            if (compilation is { HasErrors: false, Manifest: { } manifest })
                Emit(place, manifest, compilation);
        }
        catch (FileFault fault)
        {
            _problems.Add(OutputProblem.Of(HostRules.ManifestUnreadable, path, path, fault.Reason));
        }
        catch (Exception exception)
        {
            // Nobody expects one; the user shall read which manifest it was, and that it is not the manifest's fault.
            var what = exception.GetType().Name + ": " + exception.Message.Replace('\r', ' ').Replace('\n', ' ');
            _diagnostics.Add(new ManifestDiagnostic(InternalRules.UnexpectedException, path, default, EquatableArray.Of(what)));
        }
    }

    private void Emit(ManifestPlace place, MetricsManifest manifest, ManifestCompilation compilation)
    {
        var path = place.Path;
        if (place.Folder.Length > 0 && !FolderPath.IsInside(place.Folder))
            _problems.Add(OutputProblem.Of(HostRules.OutputOutside, path, place.Folder));

        var alerts = compilation.AlertPlaces;
        var givenTests = manifest.FileName(OutputFileNames.GivenAlertTests) is { } name ? place.Of(name) : null;
        var tests = alerts.SelectMany(alert => alert.Tests).Select(test => new GivenTestPlace(test.Name, givenTests, path, test.Span)).ToList();
        _manifests.Add(manifest);
        _owners.Add(manifest.Name);
        _files.AddRange(ArtifactEmitter.Emit(manifest, out var gaps).Select(artifact => new OwnedFile(manifest.Name, path, place.Of(artifact.Path), artifact.Content)));
        _tests.AddRange(tests);
        _testFiles.UnionWith(new[] { manifest.FileName(OutputFileNames.AlertTests), manifest.FileName(OutputFileNames.GivenAlertTests) }.OfType<string>().Select(place.Of));
        _problems.AddRange(tests.Where(test => gaps.Unwritten.Contains(test.Name)).Select(test => OutputProblem.Of(HostRules.AlertTestUnwritten, path, test.Name) with { Span = test.Span }));

        _problems.AddRange(ObjectLimits.Refused(manifest).Select(refused => OutputProblem.Of(HostRules.ObjectTooLarge, path, place.Of(refused.File), refused.Content, refused.Limit) with { Span = compilation.KubernetesPlace }));

        // What every manifest gets has no place in it where a test could be written.
        _notes.AddRange(
            from alert in gaps.Untested
            join found in alerts on alert.Path equals found.Path
            select OutputProblem.Of(HostRules.AlertUntested, path, alert.Name, alert.Reason) with { Span = found.Span });
    }

    private List<OwnedFile> Files() =>
        HasErrors ? throw new InvalidOperationException("Nothing is written from manifests with errors.") : _files;
}
