using System.Globalization;
using System.Text;

namespace ObserverMetrics.Tests;

/// <summary>Whole manifests on which everything that is emitted must hold.</summary>
internal static class ManifestTexts
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> All { get; } = ["Observer", "WebShop", "EveryPanel", "ThreeHundredPanels"];

    /// <summary>Their names, for theories.</summary>
    public static TheoryData<string> Names { get; } = [.. All];

    /// <summary>A manifest's text by its name.</summary>
    public static string Of(string name) => name switch
    {
        "Observer" => File.ReadAllText(Repository.PathOf("metrics.yaml")),
        "ThreeHundredPanels" => ThreeHundredPanels(),
        _ => File.ReadAllText(Repository.PathOf("tests", "Shared", "Manifests", name + ".yaml")),
    };

    /// <summary>Twenty groups of fifteen panels, with a counter, a gauge, a histogram, a recording and two alerts each.</summary>
    private static string ThreeHundredPanels()
    {
        var text = new StringBuilder("manifest: 1\nname: Large\nprefix: large\nlabels:\n  kind: [first, second, third]\ngroups:\n");
        for (var group = 1; group <= 20; group++)
            text.Append(Group.Replace("NN", group.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal));

        return text.Append("deployment: { targets: [127.0.0.1:9464], network: host }\n").ToString();
    }

    private const string Group =
        """
          partNN:
            title: Part NN
            metrics:
              large_partNN_requests_total: { type: counter, unit: requests, help: Requests to part NN., labels: [kind] }
              large_partNN_errors_total: { type: counter, unit: requests, help: Requests that part NN failed., labels: [kind] }
              large_partNN_queue: { type: gauge, unit: items, help: Items that wait for part NN., labels: [kind] }
              large_partNN_queue_limit: { type: gauge, unit: items, help: Items that may wait for part NN., labels: [kind] }
              large_partNN_duration_seconds: { type: histogram, help: Time that part NN takes., labels: [kind] }
            recordings:
              kind:large_partNN_errors:ratio_rate5m: { help: Share of requests that part NN fails., ratio: large_partNN_errors_total, over: large_partNN_requests_total, by: [kind] }
            panels:
              - { title: Requests, type: stat, rate: large_partNN_requests_total }
              - { title: Errors, type: stat, value: 'kind:large_partNN_errors:ratio_rate5m', with: max }
              - { title: Queue, type: stat, value: large_partNN_queue }
              - { title: Use, type: gauge, ratio: large_partNN_queue, over: large_partNN_queue_limit, min: 0, max: 100% }
              - { title: Requests by Kind, type: timeseries, rate: large_partNN_requests_total, by: [kind], stack: normal }
              - { title: Errors by Kind, type: timeseries, value: 'kind:large_partNN_errors:ratio_rate5m' }
              - { title: Latency, type: timeseries, quantile: [0.99, 0.5], of: large_partNN_duration_seconds }
              - { title: Latency by Kind, type: timeseries, quantile: 0.95, of: large_partNN_duration_seconds, by: [kind] }
              - { title: Distribution, type: histogram, distribution: large_partNN_duration_seconds, size: third }
              - { title: Distribution over Time, type: heatmap, distribution: large_partNN_duration_seconds, size: third }
              - { title: Kinds, type: piechart, increase: large_partNN_requests_total, by: [kind] }
              - { title: Waiting, type: bargauge, value: large_partNN_queue, by: [kind], with: sum }
              - { title: Errors in All, type: stat, increase: large_partNN_errors_total }
              - { title: Longest Queue, type: stat, value: large_partNN_queue, with: max }
              - { title: Kinds in Numbers, type: table, increase: large_partNN_requests_total, by: [kind] }
            alerts:
              PartNNFails: { value: 'kind:large_partNN_errors:ratio_rate5m', above: 5%, for: 5m, severity: critical, summary: 'Part NN fails {{ $value | humanizePercentage }} of {{ $labels.kind }}' }
              PartNNSlow: { quantile: 0.99, of: large_partNN_duration_seconds, above: 1s, for: 10m, severity: warning, summary: 'Part NN takes {{ $value | humanizeDuration }}' }

        """;
}
