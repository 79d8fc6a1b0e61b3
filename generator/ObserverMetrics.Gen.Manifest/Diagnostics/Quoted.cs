namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>Puts a manifest's words into messages.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    /// <summary>The text on one line, cut where it is long.</summary>
    public static string Excerpt(string text)
    {
        var cut = text.Length > Longest ? text.Substring(0, Longest) + "…" : text;
        return cut.Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ');
    }

    /// <summary>The words as in <c>a, b or c</c>.</summary>
    public static string Either(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : string.Join(", ", words.Take(words.Count - 1)) + " or " + words[words.Count - 1];

    /// <summary>The keys as in <c>'a', 'b' or 'c'</c>.</summary>
    public static string EitherKey(IEnumerable<string> keys) => Either([.. keys.Select(key => "'" + key + "'")]);
}
