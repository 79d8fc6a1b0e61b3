using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Tests.Syntax;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>A small manifest with a metric of each kind, to which tests add what they are about.</summary>
internal static class Shop
{
    private const string Head = """
        name: Shop
        prefix: shop
        labels:
          route: string
          status: [paid, refused]
        external:
          process: builtin
          node_load: { type: gauge, labels: [job, instance, node] }
          foreign_total: { type: counter }
          untyped: {}
        groups:
          shop:
            metrics:
              shop_orders_total: { type: counter, unit: orders, help: Orders placed., labels: [route, status] }
              shop_failures_total: { type: counter, unit: orders, help: Orders that failed., labels: [route] }
              shop_orders_open: { type: gauge, unit: orders, help: Orders not yet shipped., labels: [route] }
              shop_slots: { type: gauge, unit: orders, help: Places for orders., labels: [route] }
              shop_memory_bytes: { type: gauge, help: Memory in use. }
              shop_last_order_timestamp_seconds: { type: gauge, help: Time of the latest order. }
              shop_cpu_seconds_total: { type: counter, help: Processor time. }
              shop_order_duration_seconds: { type: histogram, help: Time to place an order., labels: [route], buckets: [100ms, 500ms, 1s, 2s] }
            recordings:
              shop:kept:sum: { help: Open orders by job., value: shop_orders_open, with: sum }
              shop:dropped:sum: { help: Open orders., expr: sum(shop_orders_open) }

        """;

    /// <summary>Compiles the shop with further keys of its group, and further sections.</summary>
    public static ManifestCompilation Compile(string group = "", string sections = "") => Text(TextOf(group, sections));

    /// <summary>The text of the shop with further keys of its group, and further sections.</summary>
    public static string TextOf(string group = "", string sections = "") =>
        Head + (group.Length == 0 ? "" : "    " + group.Trim('\n').ReplaceLineEndings("\n    ") + "\n") + sections;

    public static ManifestCompilation Text(string text) => ManifestCompiler.Compile("metrics.yaml", text);

    /// <summary>The shop, which must then have no diagnostics.</summary>
    public static MetricsManifest Sound(string group = "", string sections = "") => Sound(Compile(group, sections));

    public static MetricsManifest Sound(ManifestCompilation compilation)
    {
        Assert.Equal([], Lines(compilation));
        return compilation.Manifest!;
    }

    /// <summary>A panel, by its keys in a flow mapping.</summary>
    public static Panel Panel(string keys, string sections = "") =>
        Assert.Single(Assert.Single(Sound($"panels: [{{ title: P, {keys} }}]", sections).Dashboard.Rows).Panels);

    /// <summary>The rules of an alert <c>A</c>, by its keys in a flow mapping.</summary>
    public static IReadOnlyList<Alert> Alerts(string keys, string sections = "") =>
        [.. Group(Sound($"alerts: {{ A: {{ summary: It happens., {keys} }} }}", sections)).Alerts];

    public static Alert Alert(string keys, string sections = "") => Assert.Single(Alerts(keys, sections));

    /// <summary>The recording <c>shop:x:y</c>, by its keys in a flow mapping.</summary>
    public static Recording Recording(string keys)
    {
        var text = Head.TrimEnd() + $"\n      shop:x:y: {{ help: It is., {keys} }}\n";
        return Group(Sound(Text(text))).Recordings.Single(recording => recording.Name == "shop:x:y");
    }

    /// <summary>The ids and messages, without places.</summary>
    public static IReadOnlyList<string> Lines(ManifestCompilation compilation) => [.. Proofs(compilation).Select(Parsed.Line)];

    public static IReadOnlyList<string> Ids(ManifestCompilation compilation) => [.. Proofs(compilation).Select(diagnostic => diagnostic.Rule.Id)];

    // What makes a good panel is no matter here: its expression may be any.
    private static IEnumerable<ManifestDiagnostic> Proofs(ManifestCompilation compilation) =>
        compilation.Diagnostics.Where(diagnostic => diagnostic.Rule != LintRules.PanelWithoutDescription && diagnostic.Rule != LintRules.FixedPanelWindow && diagnostic.Rule != LintRules.CounterInPanel);

    private static RuleGroup Group(MetricsManifest manifest) => manifest.RuleGroups.Single(group => group.Name == "Shop.shop");
}
