namespace ObserverMetrics.PromQL;

/// <summary>Words of syntax that no version has without a flag: they are recognised as far as an error that says so.</summary>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/feature_flags/.</remarks>
internal static class ExperimentalSyntax
{
    private static readonly Dictionary<string, (PrometheusVersion Since, string Flag)> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["limitk"] = (new(2, 54), "promql-experimental-functions"),
        ["limit_ratio"] = (new(2, 54), "promql-experimental-functions"),
        ["anchored"] = (new(3, 7), "promql-extended-range-selectors"),
        ["smoothed"] = (new(3, 7), "promql-extended-range-selectors"),
        ["fill"] = (new(3, 10), "promql-binop-fill-modifiers"),
        ["fill_left"] = (new(3, 10), "promql-binop-fill-modifiers"),
        ["fill_right"] = (new(3, 10), "promql-binop-fill-modifiers"),
    };

    /// <summary>What to say of the word; null when it is none of them.</summary>
    public static string? Sentence(string word) => Words.TryGetValue(word, out var entry)
        ? $"'{word}' is experimental: it needs Prometheus {entry.Since} and its flag --enable-feature={entry.Flag}."
        : null;
}
