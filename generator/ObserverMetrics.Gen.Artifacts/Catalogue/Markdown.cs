using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Artifacts.Catalogue;

/// <summary>Texts in GitHub-flavoured Markdown, see <see href="https://github.github.com/gfm/"/>.</summary>
internal static class Markdown
{
    private const string Special = "\\`*_[]<>~$";

    private static readonly char[] Escapable = [.. Special, '&'];

    /// <summary>What would make a list or a heading of a line; the other marks are among the special characters.</summary>
    private static readonly Regex BlockStart = new(@"^(?:(?=[-+=#])|([0-9]{1,9})(?=[.)]))", RegexOptions.CultureInvariant);

    // Between < and > nothing is escaped.
    private static readonly Regex Url = new(@"^https?://[!#-;=?-Z\]_a-z~]+\z", RegexOptions.CultureInvariant);

    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>The text on one line, with nothing in it that Markdown would take for more.</summary>
    public static string Text(string text) => Escaped(OneLine(text));

    /// <summary>A heading: number signs at its end would be taken for its closing.</summary>
    public static string Heading(int level, string text) => new string('#', level) + " " + WithOpenEnd(Text(text));

    /// <summary>A text whose <c>{{ … }}</c> Prometheus fills in: these stand out as code.</summary>
    public static string Template(string text)
    {
        if (text.StartsWith("http", StringComparison.Ordinal) && Url.IsMatch(text))
            return "<" + text + ">";

        var (line, end) = (OneLine(text), 0);
        var output = new StringBuilder();
        for (var start = Find("{{", 0); start >= 0 && Find("}}", start + 2) is >= 0 and var close; start = Find("{{", end))
        {
            output.Append(Escaped(line.Substring(end, start - end)));
            end = close + 2;
            output.Append(Code(line.Substring(start, end - start)));
        }

        return end == 0 ? Escaped(line) : output.Append(Escaped(line.Substring(end))).ToString();

        int Find(string braces, int from) => line.IndexOf(braces, from, StringComparison.Ordinal);
    }

    /// <summary>A template as a block of its own.</summary>
    public static string Paragraph(string template)
    {
        var text = Template(template);
        return text.Length > 0 && text[0] is '-' or '+' or '=' or '#' or (>= '0' and <= '9') ? BlockStart.Replace(text, "$1\\") : text;
    }

    /// <summary>Code within a line.</summary>
    public static string Code(string text)
    {
        var code = OneLine(text);
        // In a table, a bar ends the cell unless a backslash stands before it, and one that has a backslash already cannot get another.
        if (code.Contains("\\|"))
            return "<code>" + Entities(code) + "</code>";

        var fence = new string('`', LongestRun(code, '`') + 1);
        var padding = code.StartsWith("`", StringComparison.Ordinal) || code.EndsWith("`", StringComparison.Ordinal) ? " " : "";
        return fence + padding + code + padding + fence;
    }

    /// <summary>Lines of code, as a block.</summary>
    public static string CodeBlock(string language, string text)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text, '`') + 1));
        return fence + language + "\n" + Lines(text) + "\n" + fence;
    }

    /// <summary>Somebody else's Markdown as a quotation, so that its headings do not mix with ours.</summary>
    public static string Quotation(string markdown) =>
        string.Join("\n", Lines(markdown).Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line));

    private static string WithOpenEnd(string heading)
    {
        var end = heading.TrimEnd('#').Length;
        return end == heading.Length ? heading : heading.Insert(end, "\\");
    }

    private static string Lines(string text) => text.IndexOfAny(LineEnds) < 0
        ? Visible(text)
        : string.Join("\n", text.Replace("\r\n", "\n").Split(LineEnds).Select(Visible)).TrimEnd('\n');

    private static string OneLine(string text) =>
        Visible((text.IndexOfAny(LineEnds) < 0 ? text : string.Join(" ", text.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries))).Trim());

    /// <summary>Shows what would be unseen, or would reorder the text around it, as <c>U+202E</c>: Markdown has no escape that also holds in code.</summary>
    private static string Visible(string line) => Characters.ArePrintableAscii(line)
        ? line
        : UnseenCharacters.Shown(string.Concat(Characters.WellFormed(line).Select(character => char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator ? ' ' : character)));

    private static string Entities(string code) =>
        string.Concat(code.Select(character => Special.IndexOf(character) >= 0 || character is '|' or '&' ? "&#" + ((int)character).ToString(CultureInfo.InvariantCulture) + ";" : character.ToString()));

    private static int LongestRun(string text, char character)
    {
        int longest = 0, current = 0;
        foreach (var c in text)
        {
            current = c == character ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }

    private static string Escaped(string line)
    {
        if (line.IndexOfAny(Escapable) < 0)
            return line;

        var output = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            // An ampersand is special only before an entity's name.
            if (Special.IndexOf(line[i]) >= 0 || (line[i] == '&' && i + 1 < line.Length && line[i + 1] != ' '))
                output.Append('\\');

            output.Append(line[i]);
        }

        return output.ToString();
    }
}
