using System.Diagnostics;
using Prometheus;

namespace ObserverMetrics.Runtime.Benchmarks.FirstUse;

/// <summary>The Observer's 23 metrics as one registers them by hand.</summary>
internal sealed class ObserverByHand
{
    private readonly MetricFactory _factory;

    public ObserverByHand(CollectorRegistry registry)
    {
        _factory = Metrics.WithCustomRegistry(registry);
        UniverseCreated = _factory.CreateCounter("observer_universe_created_total", "Symbols ever created.");
        UniverseDeleted = _factory.CreateCounter("observer_universe_deleted_total", "Symbols ever deleted.");
        TrackASnapshots = _factory.CreateCounter("observer_track_a_snapshots_total", "Snapshots collected.");
        TrackBTriggers = _factory.CreateCounter("observer_track_b_triggers_total", "Trigger events.");
        GapsDetected = _factory.CreateCounter("observer_gaps_detected_total", "Gaps detected, of all severities.");
        GapsLow = _factory.CreateCounter("observer_gaps_low_total", "Gaps of low severity.");
        GapsMedium = _factory.CreateCounter("observer_gaps_medium_total", "Gaps of medium severity.");
        GapsHigh = _factory.CreateCounter("observer_gaps_high_total", "Gaps of high severity.");
        RateLimitTokens = _factory.CreateCounter("observer_rate_limit_tokens_total", "Rate-limit tokens consumed.");
        RateLimitDelays = _factory.CreateCounter("observer_rate_limit_delays_total", "Calls delayed by the rate limiter.");
        ApiRequests = _factory.CreateCounter("observer_api_requests_total", "API requests.");
        ApiErrors = _factory.CreateCounter("observer_api_errors_total", "API requests that failed.");
        TokenRefreshes = _factory.CreateCounter("observer_token_refreshes_total", "Refreshes of the API token.");
        UniverseSize = _factory.CreateGauge("observer_universe_size", "Symbols in the universe now.");
        TrackBSlots = _factory.CreateGauge("observer_track_b_slots_total", "WebSocket slots there are.");
        TrackBSlotsAllocated = _factory.CreateGauge("observer_track_b_slots_allocated", "WebSocket slots allocated.");
        TrackBCollectionSpeed = _factory.CreateGauge("observer_track_b_collection_speed", "Collection speed in items per second.");
        TokenValidity = _factory.CreateGauge("observer_token_validity_seconds", "Seconds for which the API token is still valid; negative once it has expired.");
        SystemUptime = _factory.CreateGauge("observer_system_uptime_seconds", "Seconds since the process started.");
        TrackACollectionDuration = CreateHistogram("observer_track_a_collection_duration_seconds", "Time to collect a snapshot.", 0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2.5, 5, 10);
        GapDetectionDuration = CreateHistogram("observer_gap_detection_duration_seconds", "Time to detect gaps.", 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5);
        RateLimitDelayDuration = CreateHistogram("observer_rate_limit_delay_duration_seconds", "Length of the rate limiter's delays.", 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1);
        ApiRequestDuration = CreateHistogram("observer_api_request_duration_seconds", "API request latency.", 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5);

        registry.AddBeforeCollectCallback(() => SystemUptime.Set((DateTime.Now - Process.GetCurrentProcess().StartTime).TotalSeconds));
    }

    public Counter UniverseCreated { get; }

    public Counter UniverseDeleted { get; }

    public Counter TrackASnapshots { get; }

    public Counter TrackBTriggers { get; }

    public Counter GapsDetected { get; }

    public Counter GapsLow { get; }

    public Counter GapsMedium { get; }

    public Counter GapsHigh { get; }

    public Counter RateLimitTokens { get; }

    public Counter RateLimitDelays { get; }

    public Counter ApiRequests { get; }

    public Counter ApiErrors { get; }

    public Counter TokenRefreshes { get; }

    public Gauge UniverseSize { get; }

    public Gauge TrackBSlots { get; }

    public Gauge TrackBSlotsAllocated { get; }

    public Gauge TrackBCollectionSpeed { get; }

    public Gauge TokenValidity { get; }

    public Gauge SystemUptime { get; }

    public Histogram TrackACollectionDuration { get; }

    public Histogram GapDetectionDuration { get; }

    public Histogram RateLimitDelayDuration { get; }

    public Histogram ApiRequestDuration { get; }

    private Histogram CreateHistogram(string name, string help, params double[] buckets) =>
        _factory.CreateHistogram(name, help, new HistogramConfiguration { Buckets = buckets });
}
