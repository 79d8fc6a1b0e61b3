using System.Globalization;
using System.Text;

namespace ObserverMetrics.Benchmarks;

/// <summary>A manifest of any size, with panels and alerts in proportion: for two metrics one panel and one alert.</summary>
internal static class SyntheticManifest
{
    private const int MetricsPerGroup = 20;

    public static string Create(int metrics)
    {
        var text = new StringBuilder("manifest: 1\nname: Synthetic\nprefix: synthetic\nlabels:\n  route: { type: string, limit: 200 }\n  method: [get, post, put, delete]\ngroups:\n");
        for (var group = 0; group * MetricsPerGroup < metrics; group++)
            AppendGroup(text, group, Math.Min(MetricsPerGroup, metrics - (group * MetricsPerGroup)));

        return text.ToString();
    }

    private static void AppendGroup(StringBuilder text, int group, int metrics)
    {
        text.Append(CultureInfo.InvariantCulture, $"  group_{group}:\n    title: Group {group}\n    metrics:\n");
        for (var i = 0; i < metrics; i++)
        {
            text.Append((i % 3) switch
            {
                0 => $"      {Name(group, i)}: {{ type: counter, help: Requests of kind {i}., labels: [method, route] }}\n",
                1 => $"      {Name(group, i)}: {{ type: gauge, help: Size of pool {i}. }}\n",
                _ => $"      {Name(group, i)}:\n        type: histogram\n        help: Time of operation {i}.\n        buckets: [5ms, 10ms, 25ms, 50ms, 100ms, 250ms, 500ms, 1s]\n",
            });
        }

        text.Append("    panels:\n");
        for (var i = 0; i < metrics; i += 2)
            text.Append(CultureInfo.InvariantCulture, $"      - title: Panel {i}\n        type: timeseries\n        {Query(group, i, isPanel: true)}\n");

        text.Append("    alerts:\n");
        for (var i = 0; i < metrics; i += 2)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"      Alert{group}x{i}:\n        {Query(group, i, isPanel: false)}\n        for: 5m\n        severity: warning\n        summary: 'Value is {{{{ $value | humanize }}}}'\n");
        }
    }

    private static string Name(int group, int i) =>
        $"synthetic_g{group}_m{i}" + (i % 3) switch { 0 => "_total", 1 => "", _ => "_seconds" };

    private static string Query(int group, int i, bool isPanel) => (i % 3, isPanel) switch
    {
        (0, true) => $"expr: sum by (method) (rate({Name(group, i)}{{method=~\"get|post\"}}[$__rate_interval])) / ignoring (method) group_left sum(rate({Name(group, i)}[$__rate_interval]))",
        (0, false) => $"rate: {Name(group, i)}\n        where: {{ method: get }}\n        above: 100/s",
        (1, true) => $"value: {Name(group, i)}",
        (1, false) => $"expr: max_over_time({Name(group, i)}[1h]) - {Name(group, i)} > 10",
        (_, true) => $"quantile: [0.99, 0.5]\n        of: {Name(group, i)}",
        (_, false) => $"quantile: 0.99\n        of: {Name(group, i)}\n        above: 500ms",
    };
}
