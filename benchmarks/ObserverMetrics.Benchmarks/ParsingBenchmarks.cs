using BenchmarkDotNet.Attributes;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Benchmarks;

/// <summary>PromQL on a mix of expressions, and on one that grows.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    private string[] _expressions = [];
    private string _long = "";

    [Params(100, 1_000, 10_000)]
    public int Operands { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        using var stream = typeof(ParsingBenchmarks).Assembly.GetManifestResourceStream("expressions.txt")!;
        using var reader = new StreamReader(stream);
        _expressions = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _long = string.Join(" + ", Enumerable.Range(0, Operands).Select(i => $"rate(metric_{i}{{job=\"a\"}}[5m])"));
        Console.WriteLine($"// {_expressions.Length} expressions, {_expressions.Sum(expression => expression.Length)} characters");
    }

    /// <summary>All expressions of the corpus; the characters a second are those printed at the start by the time.</summary>
    [Benchmark]
    public int Corpus() => _expressions.Count(expression => PromQLParser.Parse(expression).IsValid);

    [Benchmark]
    public bool OneExpression() => PromQLParser.Parse(_long).IsValid;
}
