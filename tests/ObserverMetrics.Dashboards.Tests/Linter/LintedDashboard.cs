using System.Text.Json;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Dashboards.Tests.Linter;

/// <summary>What the linter reads of a dashboard.</summary>
internal sealed class LintedDashboard(string json)
{
    private readonly JsonElement _root = JsonDocument.Parse(json).RootElement;

    public bool IsEditable => !_root.TryGetProperty("editable", out var editable) || editable.GetBoolean();

    /// <summary>All panels, also those of collapsed rows; no rows.</summary>
    public IEnumerable<LintedPanel> Panels => _root.GetProperty("panels").EnumerateArray()
        .SelectMany(panel => panel.Text("type") == "row" ? panel.GetProperty("panels").EnumerateArray() : Enumerable.Repeat(panel, 1))
        .Select(panel => new LintedPanel(panel));

    public IEnumerable<JsonElement> Variables => _root.GetProperty("templating").GetProperty("list").EnumerateArray();

    public IEnumerable<JsonElement> DataSources => Variables.Where(variable => variable.Text("type") == "datasource");

    public IEnumerable<JsonElement> QueryVariables => Variables.Where(variable => variable.Text("type") == "query");
}

/// <summary>What the linter reads of a panel.</summary>
internal sealed class LintedPanel(JsonElement json)
{
    public string Title => json.Text("title");

    public string Type => json.Text("type");

    public string Description => json.Text("description");

    /// <summary>Whether it shows data. (The linter knows some types only; all of ours count here.)</summary>
    public bool ShowsData => Type != "text";

    public string DataSource => json.DataSource();

    public IReadOnlyList<LintedTarget> Targets =>
        json.TryGetProperty("targets", out var targets) ? [.. targets.EnumerateArray().Select(target => new LintedTarget(target))] : [];

    /// <summary>The unit of its values, and those of single queries.</summary>
    public IEnumerable<string> Units
    {
        get
        {
            if (!json.TryGetProperty("fieldConfig", out var config))
                return [];

            var overridden = config.GetProperty("overrides").EnumerateArray()
                .SelectMany(entry => entry.GetProperty("properties").EnumerateArray())
                .Where(property => property.Text("id") == "unit")
                .Select(property => property.Text("value"));
            return overridden.Prepend(config.GetProperty("defaults").Text("unit"));
        }
    }
}

/// <summary>What the linter reads of a query.</summary>
internal sealed class LintedTarget(JsonElement json)
{
    private static readonly PromQLParserOptions Grafana = new() { GrafanaVariables = true };

    private PromQLParseResult? _parsed;

    public string Expr => json.Text("expr");

    public string DataSource => json.DataSource();

    /// <summary>Whether it asks Loki, in a language of its own.</summary>
    public bool IsLogQL => json.TryGetProperty("datasource", out var source) && source.Text("type") == "loki";

    public PromQLParseResult Parsed => _parsed ??= PromQLParser.Parse(Expr, Grafana);

    /// <summary>The parts of its expression; none where it is no PromQL: that is another rule's complaint.</summary>
    public IEnumerable<T> Parts<T>()
        where T : PromQLExpression => IsLogQL ? [] : Parsed.Root?.DescendantsAndSelf().OfType<T>() ?? [];
}

internal static class JsonElements
{
    /// <summary>A text, or an empty one where there is none.</summary>
    public static string Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>The data source that a part of a dashboard uses.</summary>
    public static string DataSource(this JsonElement element) =>
        element.TryGetProperty("datasource", out var source) && source.ValueKind == JsonValueKind.Object ? source.Text("uid") : "";
}
