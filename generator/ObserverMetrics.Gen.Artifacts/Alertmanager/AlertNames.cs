using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.Alertmanager;

/// <summary>Matchers of the label <c>alertname</c>, see <see href="https://prometheus.io/docs/alerting/latest/configuration/#matcher"/>.</summary>
internal static class AlertNames
{
    public static string Matcher(IReadOnlyList<string> names) =>
        names.Count == 1 ? $"alertname={Quoted(names[0])}" : $"alertname=~{Quoted(string.Join("|", names.Select(PromQLRegex.Escape)))}";

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + "\"";
}
