namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Finds traps in text that may be no YAML, outside of quotes.</summary>
internal static class FlowText
{
    /// <summary>Offset of <c>{{</c> where a value begins, or -1.</summary>
    public static int TemplateAtValue(string text, int start, int end)
    {
        var last = '\n';
        for (var i = start; i + 1 < end; i++)
        {
            i = SkipQuoted(text, i, end, last);
            if (i + 1 >= end)
                return -1;
            if (text[i] == '{' && text[i + 1] == '{' && last is ':' or ',' or '-' or '[')
                return i;
            if (text[i] != ' ')
                last = text[i];
        }

        return -1;
    }

    /// <summary>Offset of a comment that begins like a word (<c>#alerts</c>), or -1.</summary>
    public static int CommentWord(string text, int start, int end)
    {
        var last = '\n';
        for (var i = start; i < end; i++)
        {
            i = SkipQuoted(text, i, end, last);
            if (i >= end)
                return -1;
            if (text[i] == '#' && (i == start || text[i - 1] is ' ' or '\t'))
                return IsWord(text, i + 1, end) ? i : -1;
            if (text[i] != ' ')
                last = text[i];
        }

        return -1;
    }

    /// <summary>Offset of what closes a brace or bracket before an offset, or -1.</summary>
    public static int CloserOf(string text, int start, int end)
    {
        var (depth, last) = (0, '\n');
        for (var i = start; i < end; i++)
        {
            i = SkipQuoted(text, i, end, last);
            if (i >= end)
                return -1;
            if (text[i] == '#' && text[i - 1] is ' ' or '\t')
            {
                var lineEnd = text.IndexOfAny(['\n', '\r'], i, end - i);
                i = lineEnd < 0 ? end - 1 : lineEnd;
            }

            depth += text[i] switch { '{' or '[' => 1, '}' or ']' => -1, _ => 0 };
            if (depth == 0)
                return i;
            if (!char.IsWhiteSpace(text[i]))
                last = text[i];
        }

        return -1;
    }

    /// <summary>Whether a text opens more parentheses than it closes.</summary>
    public static bool HasOpenParenthesis(string text) => text.Count(c => c == '(') > text.Count(c => c == ')');

    private static bool IsWord(string text, int start, int end) => start < end && !(text[start] is ' ' or '\t' or '#' or '-' or '=');

    /// <summary>A quote opens a text only where a value can begin: the one in "it's" does not.</summary>
    private static int SkipQuoted(string text, int at, int end, char last)
    {
        if (!(text[at] is '"' or '\'' && last is ':' or ',' or '-' or '[' or '{' or '\n'))
            return at;

        var close = at + 1 < end ? text.IndexOf(text[at], at + 1, end - at - 1) : -1;
        return close < 0 ? end : close + 1;
    }
}
