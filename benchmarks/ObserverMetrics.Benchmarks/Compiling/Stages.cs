using System.Text;
using Microsoft.CodeAnalysis.Text;
using ObserverMetrics.Gen.Artifacts;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Output;
using ObserverMetrics.Gen.SourceGenerator.Hosting;

namespace ObserverMetrics.Benchmarks.Compiling;

/// <summary>What the generator and the task do with a manifest, stage by stage.</summary>
internal sealed class Stages
{
    private const string FileName = "metrics.yaml";
    private static readonly ProjectOptions Options = new("Project", HasRuntime: true, HasDependencyInjection: false);

    private readonly string _text;
    private readonly Lazy<MetricsManifest> _manifest;

    public Stages(string text)
    {
        _text = text;
        _manifest = new Lazy<MetricsManifest>(() => FrontEnd() is { HasErrors: false, Manifest: { } manifest } ? manifest : throw new InvalidOperationException("The manifest has errors."));
    }

    /// <summary>From text to checked model; both hosts begin with it.</summary>
    public ManifestCompilation FrontEnd() => ManifestCompiler.Compile(FileName, _text);

    /// <summary>From checked model to C#.</summary>
    public SourceText Code() => Code(new ManifestCode(FileName, _manifest.Value.Code));

    /// <summary>All that the generator does, from text to C#; the compiler's own work is not in it.</summary>
    public SourceText Generator()
    {
        var compiled = CompiledManifest.From(new ManifestFile(FileName, _text), ManifestCompiler.Compile);
        return Code(new ManifestCode(compiled.Path, compiled.Code));
    }

    /// <summary>From checked model to the texts of the monitoring files.</summary>
    public EquatableArray<Artifact> Artifacts() => ArtifactEmitter.Emit(_manifest.Value);

    /// <summary>All that the task does, from the manifest on the disk to new files in a folder of their own.</summary>
    public int Task(ProjectFolder folder)
    {
        var output = new OutputFolder(folder.Output);
        var manifests = ManifestSet.Read([folder.Manifest]);
        var problems = manifests.Write(output);
        return problems.Count == 0 ? manifests.PathsIn(output).Count : throw new IOException(problems[0].Message);
    }

    /// <summary>A folder for the task, with nothing in it but the manifest.</summary>
    public ProjectFolder NewFolder() => new(FileName, _text);

    private static SourceText Code(ManifestCode manifest)
    {
        var (source, fault) = ProjectPlan.Of([manifest], Options).Single().Emit();
        return source is null ? throw new InvalidOperationException(fault!.Message) : SourceText.From(source, Encoding.UTF8);
    }
}
