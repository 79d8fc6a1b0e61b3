namespace ObserverMetrics.Fuzz.Generation;

/// <summary>The sections at the end of a manifest.</summary>
internal static class RandomSections
{
    private const string HostileFile = "/run/secrets/it's \"$HOME\" ${x} #1 \u202E";

    /// <summary>The dashboard.</summary>
    public static Entries Dashboard(Dice dice) => new()
    {
        { "title", dice.Line() },
        { "refresh", dice.Maybe("1m30s") },
        { "range", dice.Maybe("2d") },
        { "tags", new List<string> { dice.Line() } },
        { "links", new List<Entries> { new() { { "title", dice.Line() }, { "url", "/d/x?var=$a&b=\"c\"" } } } },
    };

    /// <summary>Alerting with somebody to notify.</summary>
    public static Entries Alerting(Dice dice) => new()
    {
        { "labels", new Entries { { "origin", dice.Line().Replace("{{", "{", StringComparison.Ordinal) } } },
        { "runbooks", dice.Maybe("https://example.com/$HOME/runbooks") },
        { "dashboards", dice.Maybe("https://grafana.example.com") },
        {
            "receivers", new Entries
            {
                { "pager", new Entries { { "pagerduty", new Entries { { "routing_key_file", HostileFile } } } } },
                { dice.Line() + "x", new Entries { { "slack", new Entries { { "channel", dice.Line() }, { "api_url_file", "/run/secrets/slack" } } } } },
            }
        },
        { "routes", new Entries { { "critical", new List<string> { "pager" } } } },
    };

    /// <summary>A deployment.</summary>
    public static Entries Deployment(Dice dice) => new()
    {
        { "targets", new List<string> { "127.0.0.1:9464" } },
        { "network", "host" },
        { "labels", new Entries { { "environment", dice.Line() } } },
        { "grafana", dice.Maybe(() => new Entries { { "port", "3001" } }) },
    };

    /// <summary>Other names for files.</summary>
    public static Entries Files(Dice dice) => new()
    {
        { "METRICS.md", dice.Of<string>(["it's $HOME ${x} #1.md", "docs [draft] `x`.md", "off"]) },
        { "grafana_dashboard.json", dice.Of<string>(["a b$c.json", "umläut.json"]) },
        { "prometheus.yml", dice.Of<string>(["$prom.yml", "p'.yml"]) },
    };
}
