using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>A group's title: as written, otherwise its key in words.</summary>
internal static class GroupTitle
{
    public static string Of(GroupSyntax group)
    {
        if (group.Title is { } title)
            return title.Value;

        var words = group.Key.Value.Replace('_', ' ').Replace('-', ' ').Trim();
        return words.Length == 0 ? group.Key.Value : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
