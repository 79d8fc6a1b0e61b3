using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ObserverMetrics.Gen.Artifacts;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Benchmarks.Compiling;

/// <summary>What a build pays in a warm compiler. The bar for generator and task: 50 ms for 1,000 metrics, 0.6 s for 10,000.</summary>
[MemoryDiagnoser]
public class CompilingBenchmarks
{
    private Stages _stages = null!;
    private GeneratorHost _host = null!;
    private Keystroke _keystroke = null!;

    [Params(Manifests.Observer, 1_000, 10_000)]
    public int Metrics { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _stages = new Stages(Manifests.OfSize(Metrics));
        _host = new GeneratorHost(Metrics);
        _keystroke = new Keystroke(Metrics);
    }

    [Benchmark]
    public SourceText Generator() => _stages.Generator();

    [Benchmark]
    public SourceText CodeAlone() => _stages.Code();

    /// <summary>With what it takes to make its folder and to remove it.</summary>
    [Benchmark]
    public int Task()
    {
        using var folder = _stages.NewFolder();
        return _stages.Task(folder);
    }

    [Benchmark]
    public EquatableArray<Artifact> ArtifactsAlone() => _stages.Artifacts();

    /// <summary>An edit elsewhere in the project.</summary>
    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => _keystroke.Type();

    /// <summary>Generator and compiler together, up to the assembly.</summary>
    [Benchmark]
    public bool Compiler() => _host.Compile();
}
