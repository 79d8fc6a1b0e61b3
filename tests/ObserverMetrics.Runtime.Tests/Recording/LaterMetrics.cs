using ObserverMetrics.Runtime.Recording;
using Prometheus;

namespace ObserverMetrics.Runtime.Tests.Recording;

/// <summary>A hundred series of a histogram with a hundred buckets, more than fit beside others.</summary>
internal sealed class LaterMetrics : MetricsSource
{
    public LaterMetrics(CollectorRegistry registry)
        : base(registry, "Later", "abc") =>
        Steps = CreateHistogram("later_steps", "Steps.", [.. Enumerable.Range(0, 100).Select(number => number / 64.0)], [Label.Closed("step", [.. Enumerable.Range(0, 100).Select(number => "s" + number)])]);

    public Series<HistogramCell> Steps { get; }

    public void Record(int step, double value) => TakeBlock().Observe(Steps, step, value);
}
