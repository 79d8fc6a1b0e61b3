using BenchmarkDotNet.Attributes;

namespace ObserverMetrics.Runtime.Benchmarks.Recording;

/// <summary>One recording on one thread: by hand, by other libraries, and generated.</summary>
[MemoryDiagnoser]
public class RecordingBenchmarks
{
    private const int Count = 1_000;
    private Action<int> _run = _ => { };

    public static IEnumerable<string> Names => Operations.All.Select(operation => operation.Name);

    [ParamsSource(nameof(Names))]
    public string Operation { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _run = Operations.All.Single(operation => operation.Name == Operation).Prepare();

    [Benchmark(OperationsPerInvoke = Count)]
    public void Record() => _run(Count);
}
