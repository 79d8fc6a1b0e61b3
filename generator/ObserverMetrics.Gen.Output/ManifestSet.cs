using ObserverMetrics.Gen.Artifacts;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Output;

/// <summary>The manifests of a project (or of a command line), read and compiled.</summary>
public sealed class ManifestSet
{
    private readonly EquatableArray<MetricsManifest> _manifests;
    private readonly Lazy<EquatableArray<OwnedFile>> _files;

    private ManifestSet(EquatableArray<MetricsManifest> manifests, EquatableArray<ManifestDiagnostic> diagnostics, EquatableArray<OutputProblem> problems)
    {
        _manifests = manifests;
        _files = new Lazy<EquatableArray<OwnedFile>>(() => manifests.SelectMany(Emit).ToEquatableArray());
        Diagnostics = diagnostics;
        Problems = problems;
    }

    /// <summary>All that the manifests say wrong, manifest by manifest, ordered by place.</summary>
    public EquatableArray<ManifestDiagnostic> Diagnostics { get; }

    /// <summary>The manifests that could not be read.</summary>
    public EquatableArray<OutputProblem> Problems { get; }

    /// <summary>Whether nothing may be emitted.</summary>
    public bool HasErrors => Problems.Count > 0 || Diagnostics.Any(diagnostic => diagnostic.IsError);

    /// <summary>Reads and compiles manifests. What is wrong with them becomes a diagnostic or a problem.</summary>
    /// <param name="paths">The manifests' paths, as diagnostics shall name them; a path given twice counts once.</param>
    public static ManifestSet Read(IEnumerable<string> paths)
    {
        var manifests = new List<MetricsManifest>();
        var diagnostics = new List<ManifestDiagnostic>();
        var problems = new List<OutputProblem>();
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            if (TryRead(path, problems) is not { } text)
                continue;

            var compilation = ManifestCompiler.Compile(path, text);
            diagnostics.AddRange(compilation.Diagnostics);
            if (compilation is { HasErrors: false, Manifest: { } manifest })
                manifests.Add(manifest);
        }

        return new ManifestSet(manifests.ToEquatableArray(), diagnostics.ToEquatableArray(), problems.ToEquatableArray());
    }

    /// <inheritdoc cref="OutputFolder.Write"/>
    /// <exception cref="InvalidOperationException">There are errors.</exception>
    public EquatableArray<OutputProblem> Write(OutputFolder folder) => folder.Write(Files(), Owners());

    /// <inheritdoc cref="OutputFolder.Verify"/>
    /// <exception cref="InvalidOperationException">There are errors.</exception>
    public EquatableArray<OutputProblem> Verify(OutputFolder folder) => folder.Verify(Files(), Owners());

    /// <inheritdoc cref="OutputFolder.PathsOf"/>
    /// <exception cref="InvalidOperationException">There are errors.</exception>
    public EquatableArray<string> PathsIn(OutputFolder folder) => folder.PathsOf(Files());

    private static string? TryRead(string path, List<OutputProblem> problems)
    {
        try
        {
            return Utf8File.Read(path);
        }
        catch (FileFault fault)
        {
            problems.Add(OutputProblem.Of(HostRules.ManifestUnreadable, path, path, fault.Reason));
            return null;
        }
    }

    private static IEnumerable<OwnedFile> Emit(MetricsManifest manifest) =>
        ArtifactEmitter.Emit(manifest).Select(artifact => new OwnedFile(manifest.Name, artifact.Path, artifact.Text));

    private EquatableArray<OwnedFile> Files() =>
        HasErrors ? throw new InvalidOperationException("Nothing is emitted from manifests with errors.") : _files.Value;

    private IEnumerable<string> Owners() => _manifests.Select(manifest => manifest.Name);
}
