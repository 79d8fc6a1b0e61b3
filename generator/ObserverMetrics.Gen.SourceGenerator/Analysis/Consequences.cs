using ObserverMetrics.Gen.Manifest.Uses;

namespace ObserverMetrics.Gen.SourceGenerator.Analysis;

/// <summary>Says what comes of a metric that nobody records.</summary>
internal static class Consequences
{
    /// <summary>A clause that starts with a colon, or an empty string where nothing shows or watches the metric.</summary>
    public static string Of(IReadOnlyList<SeriesUser> users)
    {
        var panels = Names(users, SeriesUserKind.Panel);
        var alerts = Names(users, SeriesUserKind.Alert);
        string?[] clauses =
        [
            panels.Length == 0 ? null : $"it stays empty or at zero in {Listed("panel", panels)}",
            alerts.Length == 0 ? null : $"{Listed("alert", alerts)} {(alerts.Length == 1 ? "has" : "have")} nothing to watch",
        ];
        var said = string.Join(", and ", clauses.OfType<string>());
        return said.Length == 0 ? "" : ": " + said;
    }

    private static string[] Names(IReadOnlyList<SeriesUser> users, SeriesUserKind kind) =>
        [.. users.Where(user => user.Kind == kind).Select(user => $"'{user.Name}'").Distinct(StringComparer.Ordinal)];

    private static string Listed(string noun, string[] names) => names.Length == 1
        ? $"the {noun} {names[0]}"
        : $"the {noun}s {string.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]}";
}
