using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks that Prometheus can read an annotation: one template that it cannot read makes it refuse the whole rule file.</summary>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/configuration/template_reference/ and https://pkg.go.dev/text/template.</remarks>
internal sealed class TemplateActions(CheckContext context)
{
    private static readonly HashSet<string> Openers = Words("if range with define block");
    private static readonly HashSet<string> Keywords = Words("if else end range with define block template break continue nil true false");

    private static readonly string[] Variables = ["$", "$labels", "$value", "$externalLabels", "$externalURL"];

    private static readonly HashSet<string> Functions = Words(
        "and call html index slice js len not or print printf println urlquery eq ne lt le gt ge "
        + "query first label value strvalue safeHtml args tmpl humanize humanize1024 humanizeDuration humanizePercentage humanizeTimestamp toTime "
        + "title toUpper toLower match reReplaceAll graphLink tableLink sortByLabel externalURL pathPrefix parseDuration stripPort stripDomain");

    // https://go.dev/ref/spec#Integer_literals and below
    private static readonly Regex Number = new(
        @"^(0[xX][0-9a-fA-F_]+(\.[0-9a-fA-F_]*)?([pP][+-]?[0-9_]+)?|0[oO][0-7_]+|0[bB][01_]+|0[0-7_]*|[0-9][0-9_]*(?=i)|[1-9][0-9_]*|[0-9][0-9_]*(\.[0-9_]*([eE][+-]?[0-9_]+)?|[eE][+-]?[0-9_]+))i?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    private static readonly Regex Character = new(
        @"^'(\\([abfnrtv\\']|[0-7]{3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|[^\\'\n]|[\uD800-\uDBFF][\uDC00-\uDFFF])'$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    public void Check(YamlScalar template)
    {
        var text = template.Value;
        var start = text.IndexOf("{{", StringComparison.Ordinal);
        if (start < 0)
            return;

        var (declared, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<int>());
        while (start >= 0)
        {
            var end = text.IndexOf("}}", start, StringComparison.Ordinal);
            if (end < 0)
            {
                Report(template, start, 2, "'{{' without its '}}'", "close it");
                return;
            }

            CheckAction(template, start + 2, text[(start + 2)..end], declared, open);
            start = text.IndexOf("{{", end, StringComparison.Ordinal);
        }

        if (open.Count > 0)
            Report(template, open.Peek(), 2, "a block without its '{{ end }}'", "end it");
    }

    private void CheckAction(YamlScalar template, int start, string action, HashSet<string> declared, Stack<int> open)
    {
        var body = action.Trim('-', ' ', '\t', '\n');
        if (body.StartsWith("/*", StringComparison.Ordinal))
            return;

        if (body.Length == 0)
        {
            Report(template, start - 2, action.Length + 4, "'{{ }}' without anything in it", "write a value, as in '{{ $value }}'");
            return;
        }

        var tokens = new TemplateTokens(action);
        var hasToken = tokens.MoveNext();
        if (hasToken && Openers.Contains(tokens.Text))
            open.Push(start - 2);
        else if (body == "end" && open.Count == 0)
            Report(template, start - 2, action.Length + 4, "'{{ end }}' that ends nothing", "take it out");
        else if (body == "end")
            open.Pop();

        // A word with nothing but blanks around it is a legend's template, which has a diagnostic of its own.
        var all = action.Trim();
        for (; hasToken; hasToken = tokens.MoveNext())
        {
            var word = tokens.Text;
            if (word != all || !TemplateTokens.BeginsWord(word[0]))
                CheckToken(template, start, action, tokens, word, declared);
        }
    }

    private void CheckToken(YamlScalar template, int start, string action, TemplateTokens token, string word, HashSet<string> declared)
    {
        if (token.IsOpen)
            Report(template, start + token.Start, 1, $"a {word[0]} that opens a text and is not closed", "close it");
        else if (word[0] == '\'' && !Character.IsMatch(word))
            Report(template, start + token.Start, word.Length, $"{word}, which is no single character", "write a text in double quotes");
        else if (word[0] is >= '0' and <= '9' && !Number.IsMatch(word))
            Report(template, start + token.Start, word.Length, $"'{word}', which is no number", "write digits alone, as in 300");
        if (TemplateTokens.BeginsWord(word[0]) && !Keywords.Contains(word) && !Functions.Contains(word))
            Report(template, start + token.Start, word.Length, $"'{word}', which is no function of templates", Mend(word, Functions, "see Prometheus's template reference"));

        if (word[0] != '$' || Variables.Contains(word) || declared.Contains(word))
            return;

        if (action[token.End..].TrimStart() is ['=', ..] or [':', '=', ..] or [',', ..])
            declared.Add(word);
        else
            Report(template, start + token.Start, word.Length, $"'{word}', which is no variable here", Mend(word, Variables.Concat(declared), "write $labels or $value"));
    }

    private static string Mend(string word, IEnumerable<string> known, string otherwise) =>
        NearestName.Find(word, known) is { } near ? $"did you mean '{near}'?" : otherwise;

    private void Report(YamlScalar template, int start, int length, string found, string mend) =>
        context.Report(ManifestRules.BadTemplate, template.SpanOf(start, length), found, mend);

    private static HashSet<string> Words(string text) => new(text.Split(' '), StringComparer.Ordinal);
}
