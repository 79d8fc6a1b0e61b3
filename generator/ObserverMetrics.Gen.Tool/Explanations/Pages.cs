using System.Reflection;

namespace ObserverMetrics.Gen.Tool.Explanations;

/// <summary>The pages of diagnostics, which the program carries.</summary>
internal static class Pages
{
    /// <summary>The ids that have a page, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith("OMG", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The Markdown of a page, or null where there is none.</summary>
    public static string? Of(string id)
    {
        if (!Ids.Contains(id))
            return null;

        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(id)!;
        return new StreamReader(stream).ReadToEnd();
    }

    /// <summary>The first line of a page: its id and title.</summary>
    public static string TitleOf(string id) => Of(id)!.Split('\n')[0].TrimStart('#', ' ');
}
