using BenchmarkDotNet.Attributes;
using ObserverMetrics.Gen.Manifest;

namespace ObserverMetrics.Benchmarks;

/// <summary>The front end from text to checked model. The bar: 1,000 metrics, 500 panels and 500 alerts in 50 ms, and linear growth.</summary>
[MemoryDiagnoser]
public class CheckingBenchmarks
{
    private string _manifest = "";

    [Params(100, 1_000, 10_000)]
    public int Metrics { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _manifest = SyntheticManifest.Create(Metrics);
        if (ManifestCompiler.Compile("metrics.yaml", _manifest).Diagnostics is { Count: > 0 } diagnostics)
            throw new InvalidOperationException(diagnostics[0].Message);
    }

    [Benchmark]
    public ManifestCompilation Compile() => ManifestCompiler.Compile("metrics.yaml", _manifest);
}
