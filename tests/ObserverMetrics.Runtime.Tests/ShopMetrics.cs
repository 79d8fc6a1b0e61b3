using ObserverMetrics.Runtime.Recording;
using Prometheus;

namespace ObserverMetrics.Runtime.Tests;

/// <summary>A metrics class as the generator writes them, with its fields open to the tests.</summary>
internal sealed class ShopMetrics : MetricsSource
{
    public ShopMetrics(CollectorRegistry registry, string help = "Orders.", double[]? buckets = null, params string[] results)
        : base(registry, "Shop", "abc")
    {
        Orders = CreateCounter("shop_orders_total", help);
        Queue = CreateGauge("shop_queue", "Queue.");
        Wait = CreateHistogram("shop_wait_seconds", "Wait.", buckets ?? [0.1, 1]);
        Results = CreateCounter("shop_results_total", "Results.", [Label.Closed("result", results.Length == 0 ? ["ok", "failed"] : results), Label.Open("route", 3)]);
    }

    public CounterCell Orders { get; }

    public GaugeCell Queue { get; }

    public HistogramCell Wait { get; }

    public Series<CounterCell> Results { get; }

    /// <summary>Several metrics at once, as recorders do.</summary>
    public void RecordOrder(int result, string route, double seconds, long by = 1)
    {
        var block = TakeBlock();
        block.Increment(Orders, by);
        block.Increment(Results.Open(route)[result]);
        block.Observe(Wait, seconds);
    }

    public void ObserveQueue(Func<double> function) => ReadAtScrape(Queue, function);

    public void ObserveOrders(Func<double> function) => ReadAtScrape(Orders, function);

    public static double? RoundTo(double? value, double? to) => Round(value, to);

    public static double? Quotient(double? left, double? right) => Divide(left, right);

    public static double? Remainder(double? left, double? right) => Modulo(left, right);

    public static double? FiniteOrNull(double? value) => Finite(value);

    public static double? Clamped(double? value, double? min, double? max) => ClampMax(ClampMin(value, min), max);

    public static double? Magnitude(double? value) => Abs(value);
}
