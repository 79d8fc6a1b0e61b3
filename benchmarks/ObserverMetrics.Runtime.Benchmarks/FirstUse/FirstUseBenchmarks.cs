using BenchmarkDotNet.Attributes;

namespace ObserverMetrics.Runtime.Benchmarks.FirstUse;

/// <summary>The 23 metrics of the Observer in a fresh registry.</summary>
[MemoryDiagnoser]
public class FirstUseBenchmarks
{
    [Benchmark(Baseline = true)]
    public void ByHand() => FirstUses.Once(FirstUses.ByHand);

    [Benchmark]
    public void Generated() => FirstUses.Once(FirstUses.Generated);
}
