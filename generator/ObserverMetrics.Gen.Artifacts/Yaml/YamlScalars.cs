using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Artifacts.Yaml;

/// <summary>Writes texts as YAML scalars that every reader, of YAML 1.1 or 1.2, takes for the same text.</summary>
internal static class YamlScalars
{
    /// <summary>What readers of YAML 1.1 take for a flag or for nothing.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf",
    };

    private static readonly int LongestWord = Words.Max(word => word.Length);

    /// <summary>The text on one line: plain where no reader can take it for something else, otherwise quoted.</summary>
    public static void AppendInline(Utf8Text output, string text)
    {
        if (IsPlain(text) || IsDuration(text))
            output.Append(text);
        else
            AppendQuoted(output, text);
    }

    /// <summary>A key: plain where it is a word, since readers disagree on punctuation in plain keys.</summary>
    public static void AppendKey(Utf8Text output, string text)
    {
        if (IsPlain(text) && IsWord(text))
            output.Append(text);
        else
            AppendQuoted(output, text);
    }

    /// <summary>Whether the text has several lines that a literal block (<c>|</c>) can show.</summary>
    /// <remarks>A leading space or empty line would need an explicit indentation, which readers treat differently.</remarks>
    public static bool IsBlock(string text) =>
        text.IndexOf('\n') >= 0
        && text[0] is not (' ' or '\n')
        && !UnseenCharacters.AreIn(text.Replace('\n', ' '));

    /// <summary>The header of a literal block: what becomes of the line breaks at its end.</summary>
    public static string BlockHeader(string text)
    {
        if (!text.EndsWith("\n", StringComparison.Ordinal))
            return "|-";

        return text.EndsWith("\n\n", StringComparison.Ordinal) ? "|+" : "|";
    }

    // As Prometheus writes them: no reader takes digits with these letters for a number.
    private static bool IsDuration(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && text[at] is >= '0' and <= '9')
                at++;

            if (at == start || at == text.Length || text[at] is not ('s' or 'm' or 'h' or 'd' or 'w' or 'y'))
                return false;

            at += text[at] == 'm' && at + 1 < text.Length && text[at + 1] == 's' ? 2 : 1;
        }

        return at > 0;
    }

    // A letter or slash at the start rules out numbers, times, indicators and document marks.
    private static bool IsPlain(string text) =>
        text.Length > 0
        && text[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '/'
        && Characters.ArePrintableAscii(text)
        && text[^1] is not (' ' or ':')
        && text.IndexOf(": ", StringComparison.Ordinal) < 0
        && text.IndexOf(" #", StringComparison.Ordinal) < 0
        && !(text.Length <= LongestWord && Words.Contains(text));

    private static bool IsWord(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '-' or '.' or '/'))
                return false;
        }

        return true;
    }

    private static void AppendQuoted(Utf8Text output, string text)
    {
        if (!Characters.ArePrintableAscii(text) && UnseenCharacters.AreIn(text = Characters.WellFormed(text)))
            QuotedText.AppendYaml(output, text);
        else
            output.Append('\'').Append(text.Replace("'", "''")).Append('\'');
    }
}
