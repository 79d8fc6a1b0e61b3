using System.Reflection;
using ObserverMetrics.Gen.Schema;

namespace ObserverMetrics.Gen.Tool.Drafts;

/// <summary>A small manifest with comments, to start from.</summary>
internal static class Starter
{
    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("starter")!;
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n")
            .Replace("{modeline}", ManifestSchema.Modeline(ManifestSchema.Address), StringComparison.Ordinal)
            .Replace("{name}", name, StringComparison.Ordinal)
            .Replace("{prefix}", ManifestName.PrefixOf(name), StringComparison.Ordinal);
    }
}
