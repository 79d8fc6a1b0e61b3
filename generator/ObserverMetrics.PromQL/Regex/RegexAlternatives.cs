using System.Text;

namespace ObserverMetrics.PromQL;

/// <summary>Reads patterns of plain alternatives.</summary>
internal static class RegexAlternatives
{
    private const string Special = "^$.[]{}()*+?";

    public static IReadOnlyList<RegexAlternative>? Read(string pattern)
    {
        var (start, end) = Inner(pattern);
        var alternatives = new List<RegexAlternative>();
        var value = new StringBuilder();
        var from = start;
        for (var i = start; i <= end; i++)
        {
            if (i == end || pattern[i] == '|')
            {
                alternatives.Add(new RegexAlternative(value.ToString(), from, i - from));
                value.Clear();
                from = i + 1;
            }
            else if (pattern[i] == '\\')
            {
                // A letter or digit behind the backslash is more than itself.
                if (++i == end || char.IsLetterOrDigit(pattern[i]) || pattern[i] >= '\x80')
                    return null;
                value.Append(pattern[i]);
            }
            else if (Special.IndexOf(pattern[i]) >= 0)
            {
                return null;
            }
            else
            {
                value.Append(pattern[i]);
            }
        }

        return alternatives;
    }

    /// <summary>The bounds of the pattern without a group around all of it.</summary>
    private static (int Start, int End) Inner(string pattern)
    {
        var opening = pattern.StartsWith("(?:", StringComparison.Ordinal) ? 3 : pattern.StartsWith("(", StringComparison.Ordinal) ? 1 : 0;
        var escaped = pattern.Length > 1 && pattern[pattern.Length - 2] == '\\';
        return opening > 0 && !escaped && pattern[pattern.Length - 1] == ')' && pattern.Length > opening
            ? (opening, pattern.Length - 1)
            : (0, pattern.Length);
    }
}
