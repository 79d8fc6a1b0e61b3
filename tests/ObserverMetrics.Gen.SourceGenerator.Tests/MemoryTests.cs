using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;
using Prometheus;
using static ObserverMetrics.Gen.SourceGenerator.Tests.Harness.Models;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

/// <summary>What a flood of values leaves in memory.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)] // It looks at the whole process: what other tests keep would count.
public class MemoryTests
{
    private const int Limit = 50;

    [Fact]
    public async Task Memory_stays_flat_under_a_flood()
    {
        await Consumer.RunAsync(Code(Counter("hits", Open("route", Limit), OpenInt("code", Limit))), """
            Flood(0, 100_000);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            Flood(100_000, 1_100_000);
            var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
            if (grown > 1_000_000)
                throw new InvalidOperationException("The process has grown by " + grown + " bytes.");

            void Flood(int from, int to)
            {
                for (var i = from; i < to; i++)
                    metrics.IncrementHits("/" + i, i);
            }
            """, Metrics.NewCustomRegistry());
    }
}
