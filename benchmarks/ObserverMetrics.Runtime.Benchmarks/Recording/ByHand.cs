using System.Diagnostics;
using Prometheus;

namespace ObserverMetrics.Runtime.Benchmarks.Recording;

/// <summary>What people write on prometheus-net without a generator.</summary>
internal static class ByHand
{
    private static readonly string[] Labels = ["method", "status"];

    public static Operation CounterWithLabels { get; } = new("WithLabels().Inc()", () =>
    {
        var requests = Factory().CreateCounter("requests_total", "Requests.", Labels);
        return count =>
        {
            for (var i = 0; i < count; i++)
                requests.WithLabels("GET", "200").Inc();
        };
    });

    public static Operation CachedCounter { get; } = new("cached child Inc()", () => Counting(exemplars: null));

    public static Operation CachedCounterWithoutExemplars { get; } = new("cached child Inc(), exemplars off", () => Counting(ExemplarBehavior.NoExemplars()));

    public static Operation CachedCounterInActivity { get; } = new("cached child Inc(), in an Activity", () =>
    {
        var counting = Counting(exemplars: null);
        return count =>
        {
            using var activity = new Activity("request").Start();
            counting(count);
        };
    });

    public static Operation HistogramWithLabels { get; } = new("WithLabels().Observe()", () =>
    {
        var durations = Durations(Factory());
        return count =>
        {
            var seconds = Observations.Seconds;
            for (var i = 0; i < count; i++)
                durations.WithLabels("GET", "200").Observe(seconds[i & Observations.Mask]);
        };
    });

    public static Operation CachedHistogram { get; } = new("cached child Observe()", () =>
    {
        var duration = Durations(Factory()).WithLabels("GET", "200");
        return count =>
        {
            var seconds = Observations.Seconds;
            for (var i = 0; i < count; i++)
                duration.Observe(seconds[i & Observations.Mask]);
        };
    });

    public static Operation ThreeWithLabels { get; } = new("three metrics, WithLabels()", () =>
    {
        var (requests, durations, sent) = Three();
        return count =>
        {
            var spans = Observations.Durations;
            for (var i = 0; i < count; i++)
            {
                requests.WithLabels("GET", "200").Inc();
                durations.WithLabels("GET", "200").Observe(spans[i & Observations.Mask].TotalSeconds);
                sent.WithLabels("GET", "200").Inc(i);
            }
        };
    });

    public static Operation ThreeCached { get; } = new("three metrics, cached children", () =>
    {
        var (requests, durations, sent) = Three();
        var requestsOfGet = requests.WithLabels("GET", "200");
        var durationOfGet = durations.WithLabels("GET", "200");
        var sentByGet = sent.WithLabels("GET", "200");
        return count =>
        {
            var spans = Observations.Durations;
            for (var i = 0; i < count; i++)
            {
                requestsOfGet.Inc();
                durationOfGet.Observe(spans[i & Observations.Mask].TotalSeconds);
                sentByGet.Inc(i);
            }
        };
    });

    public static Operation RouteWithLabels { get; } = new("WithLabels(route).Inc()", () =>
    {
        var routed = Factory().CreateCounter("routed_total", "Requests by route.", ["route"]);
        return count =>
        {
            var routes = Routes.Values;
            for (var i = 0; i < count; i++)
                routed.WithLabels(routes[i & Routes.Mask]).Inc();
        };
    });

    private static MetricFactory Factory() => Metrics.WithCustomRegistry(Metrics.NewCustomRegistry());

    private static Action<int> Counting(ExemplarBehavior? exemplars)
    {
        var requests = Factory()
            .CreateCounter("requests_total", "Requests.", Labels, new CounterConfiguration { ExemplarBehavior = exemplars })
            .WithLabels("GET", "200");
        return count =>
        {
            for (var i = 0; i < count; i++)
                requests.Inc();
        };
    }

    private static Histogram Durations(MetricFactory factory) => factory.CreateHistogram(
        "request_duration_seconds",
        "Time of a request.",
        Labels,
        new HistogramConfiguration { Buckets = Buckets.Sixteen });

    private static (Counter Requests, Histogram Durations, Counter Sent) Three()
    {
        var factory = Factory();
        return (
            factory.CreateCounter("requests_total", "Requests.", Labels),
            Durations(factory),
            factory.CreateCounter("response_bytes_total", "Bytes sent.", Labels));
    }
}
