using System.Text;

namespace ObserverMetrics.PromQL;

/// <summary>The regular expressions of matchers: RE2 as Go reads it, anchored at both ends.</summary>
/// <remarks>See https://github.com/google/re2/wiki/Syntax; Prometheus 2.42 is built with Go 1.19.</remarks>
public static class PromQLRegex
{
    private const string Meta = @"\.+*?()[]{}^|";

    /// <summary>What is wrong with the pattern; null when Prometheus accepts it. Its place is counted from the pattern's start.</summary>
    public static PromQLError? Validate(string pattern) => IsPlain(pattern) ? null : new RegexParser(pattern).Parse(out _);

    /// <summary>Whether the pattern matches the empty text; null when it is not valid.</summary>
    public static bool? MatchesEmpty(string pattern) =>
        new RegexParser(pattern).Parse(out var summary) is null ? summary.MatchesEmpty : null;

    /// <summary>
    /// The texts that the pattern matches, with their places in it, where it is plain alternatives such as <c>GET|POST</c> or <c>(GET|POST)</c>;
    /// null where it is anything else. Escaped punctuation (<c>a\.b</c>) counts as the character.
    /// </summary>
    public static IReadOnlyList<RegexAlternative>? PlainAlternatives(string pattern) => RegexAlternatives.Read(pattern);

    /// <summary>A pattern that matches a text and nothing else; Grafana sees no variable in it.</summary>
    /// <remarks>Grafana fills in <c>$name</c> wherever it stands in a query, behind a backslash as well.</remarks>
    public static string Escape(string text)
    {
        var pattern = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c == '$')
                pattern.Append("[$]");
            else if (Meta.IndexOf(c) >= 0)
                pattern.Append('\\').Append(c);
            else
                pattern.Append(c);
        }

        return pattern.ToString();
    }

    /// <summary>Whether nothing in the pattern can be wrong: most have but words, dots, alternatives and <c>.*</c>.</summary>
    private static bool IsPlain(string pattern)
    {
        var repeatable = false;
        foreach (var c in pattern)
        {
            var plain = Characters.IsAlphaNumeric(c) || c is '.' or '-' or '/' or ':' or ' ';
            if (!plain && c != '|' && (c is not ('*' or '+') || !repeatable))
                return false;
            repeatable = plain;
        }

        return true;
    }
}
