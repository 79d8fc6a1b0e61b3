using System.Text.Json.Nodes;

namespace ObserverMetrics.Dashboards.Tests.Linter;

/// <summary>The Observer's dashboard with one thing in it that a rule forbids.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Rules">The rules that must find it, and alone do: one, or several with a blank between them.</param>
/// <param name="Break">Makes it wrong.</param>
internal sealed record LinterMutant(string Name, string Rules, Action<JsonObject> Break)
{
    public const string Manifest = "Observer";

    public static IReadOnlyList<LinterMutant> All { get; } =
    [
        new("data source of another name", "template-datasource-rule", board => Variable(board, "datasource")["label"] = "Prometheus"),
        new("job is missing", "template-job-rule", board => Variable(board, "job")["name"] = "service"),
        new("job of a fixed data source", "template-job-rule", board => Variable(board, "job")["datasource"]!["uid"] = "prometheus"),
        new("one job only", "template-job-rule", board => Variable(board, "job")["multi"] = false),
        new("instance of another label", "template-instance-rule", board => Variable(board, "instance")["label"] = "Process"),
        new("all instances by list", "template-instance-rule", board => Variable(board, "instance")["allValue"] = ""),
        new("unknown function", "template-label-promql-rule", board => Variable(board, "job")["query"]!["query"] = "label_value(up, job)"),
        new("broken selector", "template-label-promql-rule", board => Variable(board, "job")["query"]!["query"] = "label_values(up{, job)"),
        new("asked once", "template-on-time-change-reload-rule", board => Variable(board, "instance")["refresh"] = 1),
        new("fixed data source", "panel-datasource-rule", board => Panel(board)["datasource"]!["uid"] = "prometheus"),
        new("fixed data source of a query", "panel-datasource-rule", board => Target(board)["datasource"]!["uid"] = "prometheus"),
        new("no title", "panel-title-description-rule", board => Panel(board)["title"] = ""),
        new("no description", "panel-title-description-rule", board => Panel(board)["description"] = ""),
        new("title as description", "panel-title-description-rule", board => Panel(board)["description"] = "Request Rate"),
        new("no unit", "panel-units-rule", board => Panel(board)["fieldConfig"]!["defaults"]!.AsObject().Remove("unit")),
        new("words as unit", "panel-units-rule", board => Panel(board)["fieldConfig"]!["defaults"]!["unit"] = "requests per second"),
        new("no query", "panel-no-targets-rule", board => Panel(board).Remove("targets")),
        new("Loki", "target-logql-rule", board => Target(board)["datasource"]!["type"] = "loki"),
        new("Loki with a window", "target-logql-rule target-logql-auto-rule", board => AsLoki(Target(board))),
        new("broken PromQL", "target-promql-rule", board => Target(board)["expr"] = "sum(rate("),
        new("fixed window", "target-rate-interval-rule", board => Replace(board, "$__rate_interval", "5m")),
        new("the range as window", "target-rate-interval-rule", board => Replace(board, "$__rate_interval", "$__range")),
        new("no job", "target-job-rule", board => Replace(board, ",job=~\"$job\"", "")),
        new("equal job", "target-job-rule", board => Replace(board, "job=~\"$job\"", "job=\"$job\"")),
        new("no instance", "target-instance-rule", board => Replace(board, "instance=~\"$instance\",", "")),
        new("fixed instance", "target-instance-rule", board => Replace(board, "$instance", "app:80")),
        new("bare counter", "target-counter-agg-rule", board => Target(board)["expr"] = "sum(observer_api_requests_total{instance=~\"$instance\",job=~\"$job\"})"),
        new("largest counter", "target-counter-agg-rule", board => Target(board)["expr"] = "sum(max_over_time(observer_api_requests_total{instance=~\"$instance\",job=~\"$job\"}[1h]))"),
        new("editable", "uneditable-dashboard", board => board["editable"] = true),
    ];

    /// <summary>The broken dashboard.</summary>
    public string Dashboard()
    {
        var dashboard = JsonNode.Parse(EmittedDashboard.Of(Manifest))!.AsObject();
        var before = dashboard.ToJsonString();
        Break(dashboard);
        var after = dashboard.ToJsonString();
        Assert.NotEqual(before, after);
        return after;
    }

    private static JsonObject Variable(JsonObject dashboard, string name) =>
        dashboard["templating"]!["list"]!.AsArray().Single(variable => (string?)variable!["name"] == name)!.AsObject();

    private static JsonObject Panel(JsonObject dashboard) =>
        dashboard["panels"]!.AsArray().Single(panel => (string?)panel!["title"] == "Request Rate")!.AsObject();

    private static JsonObject Target(JsonObject dashboard) => Panel(dashboard)["targets"]![0]!.AsObject();

    private static void Replace(JsonObject dashboard, string old, string replacement)
    {
        var target = Target(dashboard);
        target["expr"] = ((string)target["expr"]!).Replace(old, replacement, StringComparison.Ordinal);
    }

    private static void AsLoki(JsonObject target)
    {
        target["datasource"]!["type"] = "loki";
        target["expr"] = "sum(rate({job=~\"$job\"}[5m]))";
    }
}
