using BenchmarkDotNet.Attributes;

namespace ObserverMetrics.Runtime.Benchmarks.Scraping;

/// <summary>A scrape after every series has changed.</summary>
[MemoryDiagnoser]
public class ScrapeBenchmarks
{
    private Scrape _withFolding = null!;
    private Scrape _byHand = null!;

    [Params(100, 1_000, 10_000, 100_000)]
    public int Series { get; set; }

    [GlobalSetup]
    public void Setup() => (_withFolding, _byHand) = (Scrape.WithFolding(Series), Scrape.ByHand(Series));

    [IterationSetup]
    public void Record()
    {
        _withFolding.Record();
        _byHand.Record();
    }

    [Benchmark(Baseline = true)]
    public void ByHand() => _byHand.Export();

    [Benchmark]
    public void WithFolding() => _withFolding.Export();
}
