using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Prometheus;

namespace ObserverMetrics.Runtime.Benchmarks.Recording;

/// <summary>Other libraries, and what the machine itself gives.</summary>
internal static class Others
{
    public static Operation OpenTelemetry { get; } = new("OpenTelemetry SDK counter, 2 tags", Once(() =>
    {
        var meter = new Meter("bench.opentelemetry");
        var provider = Sdk.CreateMeterProviderBuilder().AddMeter(meter.Name).AddReader(new BaseExportingMetricReader(new NoExport())).Build();
        var counting = Counting(meter);
        return count =>
        {
            counting(count);
            GC.KeepAlive(provider);
        };
    }));

    public static Operation MeterAdapter { get; } = new("prometheus-net's meter adapter, 2 tags", Once(() =>
    {
        var meter = new Meter("bench.adapter");
        var adapter = Prometheus.MeterAdapter.StartListening(new MeterAdapterOptions
        {
            Registry = Metrics.NewCustomRegistry(),
            InstrumentFilterPredicate = instrument => instrument.Meter == meter,
        });
        var counting = Counting(meter);
        return count =>
        {
            counting(count);
            GC.KeepAlive(adapter);
        };
    }));

    public static Operation Interlocked { get; } = new("Interlocked.Increment in a tight loop", () =>
    {
        // A cache line of its own on both sides.
        var cells = new long[32];
        return count =>
        {
            ref var cell = ref cells[16];
            for (var i = 0; i < count; i++)
                System.Threading.Interlocked.Increment(ref cell);
        };
    });

    /// <summary>Nothing that threads could share, hence as much as the machine's processors give.</summary>
    /// <remarks>As many loads and stores as a recording has: two threads that wait for one result after the other would not show that they are on one core.</remarks>
    public static Operation OwnMemory { get; } = new("words of the thread's own", () => count =>
    {
        const int words = 16;
        Span<long> own = stackalloc long[4 * words];
        var seconds = Observations.Seconds;
        for (var i = 0; i < count; i++)
        {
            var bits = BitConverter.DoubleToInt64Bits(seconds[i & Observations.Mask]);
            for (var part = 0; part < own.Length; part += words)
            {
                own[part + (int)(bits & (words - 1))]++;
                bits >>= 8;
            }
        }

        GC.KeepAlive(own[0]);
    });

    // One for the process: a second listener would hear what the first is measured with.
    private static Func<Action<int>> Once(Func<Action<int>> prepare)
    {
        var prepared = new Lazy<Action<int>>(prepare);
        return () => prepared.Value;
    }

    private static Action<int> Counting(Meter meter)
    {
        var requests = meter.CreateCounter<long>("requests");
        return count =>
        {
            for (var i = 0; i < count; i++)
                requests.Add(1, new("method", "GET"), new("status", "200"));
        };
    }

    private sealed class NoExport : BaseExporter<Metric>
    {
        public override ExportResult Export(in Batch<Metric> batch) => ExportResult.Success;
    }
}
