namespace ObserverMetrics.PromQL;

/// <summary>What the parser is to accept.</summary>
public sealed record PromQLParserOptions
{
    /// <summary>What Prometheus 2.42 accepts.</summary>
    public static PromQLParserOptions Default { get; } = new();

    /// <summary>
    /// Whether Grafana's variables (<c>$__rate_interval</c>, <c>$name</c>, <c>${name}</c>, <c>${name:format}</c>, <c>[[name]]</c>)
    /// may stand for durations and numbers. Within strings they are text in any case.
    /// </summary>
    public bool GrafanaVariables { get; init; }

    /// <summary>The oldest Prometheus that must accept the text.</summary>
    public PrometheusVersion OldestVersion { get; init; } = PrometheusVersion.Oldest;
}
