using Prometheus;

namespace ObserverMetrics.Runtime.Benchmarks.Recording;

/// <summary>The same through the class that is generated from <c>recording.yaml</c>.</summary>
internal static class Generated
{
    public static Operation Counter { get; } = new("generated counter", () =>
    {
        var (metrics, method, status) = (Create(), Method.Get, Status._200);
        return count =>
        {
            for (var i = 0; i < count; i++)
                metrics.IncrementRequests(method, status);
        };
    });

    public static Operation Histogram { get; } = new("generated histogram", () =>
    {
        var (metrics, method, status) = (Create(), Method.Get, Status._200);
        return count =>
        {
            var seconds = Observations.Seconds;
            for (var i = 0; i < count; i++)
                metrics.RecordRequestDuration(method, status, seconds[i & Observations.Mask]);
        };
    });

    public static Operation Recorder { get; } = new("generated recorder of three metrics", () =>
    {
        var (metrics, method, status) = (Create(), Method.Get, Status._200);
        return count =>
        {
            var spans = Observations.Durations;
            for (var i = 0; i < count; i++)
                metrics.RecordRequest(method, status, spans[i & Observations.Mask], i);
        };
    });

    public static Operation OpenCounter { get; } = new("generated counter, open label", () =>
    {
        var metrics = Create();
        return count =>
        {
            var routes = Routes.Values;
            for (var i = 0; i < count; i++)
                metrics.IncrementRouted(routes[i & Routes.Mask]);
        };
    });

    public static Operation Gauge { get; } = new("generated gauge", () =>
    {
        var metrics = Create();
        return count =>
        {
            for (var i = 0; i < count; i++)
                metrics.RecordQueueLength(i);
        };
    });

    public static Operation Timer { get; } = new("generated timer", () =>
    {
        var (metrics, method, status) = (Create(), Method.Get, Status._200);
        return count =>
        {
            for (var i = 0; i < count; i++)
                metrics.MeasureRequestDuration(method, status).Dispose();
        };
    });

    public static Operation[] All { get; } = [Counter, Histogram, Recorder, OpenCounter, Gauge, Timer];

    private static RecordingMetrics Create() => new(Metrics.NewCustomRegistry());
}
