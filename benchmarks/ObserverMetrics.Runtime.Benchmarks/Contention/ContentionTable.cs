using System.Globalization;
using ObserverMetrics.Runtime.Benchmarks.Recording;

namespace ObserverMetrics.Runtime.Benchmarks.Contention;

/// <summary>Prints how many operations all threads together do in a second.</summary>
internal static class ContentionTable
{
    private const int Rounds = 9;
    private static readonly int[] Threads = [1, 2, 4, 8];

    public static void Print()
    {
        Console.WriteLine($"| million operations a second on … threads | {string.Join(" | ", Threads)} |");
        Console.WriteLine($"|---|{string.Concat(Threads.Select(_ => "---|"))}");
        foreach (var operation in Operations.All)
            Console.WriteLine($"| {operation.Name} | {string.Join(" | ", Threads.Select(threads => Cell(operation, threads)))} |");
    }

    private static string Cell(Operation operation, int threads)
    {
        var nanoseconds = Figure.Of(Throughput.Of(operation, threads), Rounds).Median;
        return (1e3 / nanoseconds).ToString(nanoseconds > 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
    }
}
