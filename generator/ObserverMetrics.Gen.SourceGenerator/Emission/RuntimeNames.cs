namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>The types that generated code names. All of them start at <c>global::</c>: a manifest's names may hide any other.</summary>
internal static class RuntimeNames
{
    public const string MetricsSource = "global::ObserverMetrics.Runtime.MetricsSource";
    public const string IMetricsSource = "global::ObserverMetrics.Runtime.IMetricsSource";
    public const string CounterCell = "global::ObserverMetrics.Runtime.Recording.CounterCell";
    public const string GaugeCell = "global::ObserverMetrics.Runtime.Recording.GaugeCell";
    public const string HistogramCell = "global::ObserverMetrics.Runtime.Recording.HistogramCell";
    public const string Series = "global::ObserverMetrics.Runtime.Recording.Series";
    public const string Label = "global::ObserverMetrics.Runtime.Recording.Label";
    public const string NeverTogether = "global::ObserverMetrics.Runtime.Recording.NeverTogether";
    public const string HistogramTimer = "global::ObserverMetrics.Runtime.Timing.HistogramTimer";
    public const string LabelledTimer = "global::ObserverMetrics.Runtime.Timing.LabelledTimer";
    public const string GaugeTracker = "global::ObserverMetrics.Runtime.Timing.GaugeTracker";
    public const string MetricsSummary = "global::ObserverMetrics.Runtime.Summaries.MetricsSummary";
    public const string SeriesMatcher = "global::ObserverMetrics.Runtime.Summaries.SeriesMatcher";
    public const string SeriesPart = "global::ObserverMetrics.Runtime.Summaries.SeriesPart";
    public const string CollectorRegistry = "global::Prometheus.CollectorRegistry";
    public const string DefaultRegistry = "global::Prometheus.Metrics.DefaultRegistry";
    public const string Utf8JsonWriter = "global::System.Text.Json.Utf8JsonWriter";
    public const string TimeSpan = "global::System.TimeSpan";
    public const string DateTimeOffset = "global::System.DateTimeOffset";
    public const string Disposable = "global::System.IDisposable";
    public const string FunctionOfDouble = "global::System.Func<double>";
    public const string Services = "global::Microsoft.Extensions.DependencyInjection";
}
