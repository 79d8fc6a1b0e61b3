using System.Text;
using ObserverMetrics.Fuzz.Generation;

namespace ObserverMetrics.Fuzz;

/// <summary>Texts that break parsers: each gives diagnostics within the bounds.</summary>
public class BytesTests
{
    private const int Limit = 8 * 1024 * 1024;
    private const string Head = "manifest: 1\nname: A\n";

    static BytesTests() => Everything.Check(ManifestTexts.Of("WebShop"));

    public static TheoryData<string> Names => [.. Texts.Keys];

    private static Dictionary<string, Func<string>> Texts { get; } = new()
    {
        ["nothing"] = () => "",
        ["a byte order mark alone"] = () => "\ufeff",
        ["an alias bomb"] = () => Head + "a: &a0 [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"b{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n")),
        ["an alias to itself"] = () => Head + "groups: &a { a: *a }\n",
        ["10,000 anchors"] = () => Head + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"k{i}: &a{i} *a{Math.Max(0, i - 1)}\n")),
        ["149,000 unknown keys"] = () => Head + string.Concat(Enumerable.Range(0, 149_000).Select(i => $"k{i}: 1\n")),
        ["149,000 keys of one group"] = () => Head + "groups:\n  a:\n" + string.Concat(Enumerable.Range(0, 149_000).Select(i => $"    k{i}: 1\n")),
        ["149,000 groups"] = () => Head + "groups:\n" + string.Concat(Enumerable.Range(0, 149_000).Select(i => $"  g{i}: {{}}\n")),
        ["90,000 empty metrics"] = () => Head + "groups:\n  a:\n    metrics:\n" + string.Concat(Enumerable.Range(0, 90_000).Select(i => $"      m{i}: {{ type: x, y: z }}\n")),
        ["58,000 empty metrics"] = () => Head + "groups:\n  a:\n    metrics:\n" + string.Concat(Enumerable.Range(0, 58_000).Select(i => $"      m{i}: {{ type: x, y: z }}\n")),
        ["100,000 unknown labels"] = () => Head + "groups: { a: { metrics: { m: { type: counter, help: M., labels: [" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"l{i}, ")) + "x] } } } }",
        ["10,000 levels of brackets"] = () => Head + "groups: " + new string('[', 10_000) + new string(']', 10_000),
        ["10,000 levels of braces"] = () => Head + "groups: " + string.Concat(Enumerable.Repeat("{a: ", 10_000)),
        ["10,000 levels of blocks"] = () => Head + string.Concat(Enumerable.Range(0, 3_000).Select(i => new string(' ', i) + "a:\n")),
        ["10,000 levels of dashes"] = () => Head + "groups:\n  " + string.Concat(Enumerable.Repeat("- ", 10_000)) + "a",
        ["10,000 levels of parentheses in a query"] = () => Alert("expr: " + new string('(', 10_000) + "1" + new string(')', 10_000)),
        ["10,000 signs in a query"] = () => Alert("expr: '" + new string('-', 10_000) + "1'"),
        ["10,000 operators in a query"] = () => Alert("expr: 'up" + string.Concat(Enumerable.Repeat(" ^ up", 10_000)) + "'"),
        ["a nested regular expression"] = () => Alert("expr: 'up{job=~\"" + new string('(', 5_000) + "a" + string.Concat(Enumerable.Repeat("*)", 5_000)) + "\"}'"),
        ["a large repetition in a regular expression"] = () => Alert("expr: 'up{job=~\"((a{999}){999}){999}\"}'"),
        ["8 MiB of one plain text"] = () => Fill(Head + "dashboard: { title: ", 'x', " }"),
        ["8 MiB of one quoted text"] = () => Fill(Head + "dashboard: { title: '", 'x', "' }"),
        ["8 MiB of escapes"] = () => Head + "dashboard: { title: \"" + string.Concat(Enumerable.Repeat("\\u0041", 1_300_000)) + "\" }",
        ["8 MiB of a block text"] = () => Head + "summary: |\n" + string.Concat(Enumerable.Repeat("  some text on a line\n", 390_000)),
        ["8 MiB of one key"] = () => Fill(Head, 'k', ": 1"),
        ["8 MiB of one query"] = () => Alert("expr: 'up" + string.Concat(Enumerable.Repeat(" + up", 1_600_000)) + "'"),
        ["8 MiB of a number"] = () => Fill(Alert("value: up").TrimEnd() + "\n        above: ", '9', ""),
        ["8 MiB of line ends"] = () => Fill(Head, '\n', ""),
        ["8 MiB of blanks"] = () => Fill(Head, ' ', ""),
        ["8 MiB of tabs"] = () => Fill(Head, '\t', ""),
        ["8 MiB of NUL"] = () => Fill(Head, '\0', ""),
        ["8 MiB of lone surrogates"] = () => Fill(Head, '\ud800', ""),
        ["8 MiB of quotes"] = () => Fill(Head + "name: ", '"', ""),
        ["8 MiB of comment"] = () => Fill(Head + "#", '#', ""),
        ["8 MiB of dashes"] = () => Fill(Head + "groups:\n  ", '-', ""),
        ["8 MiB of colons"] = () => Fill(Head + "groups: ", ':', ""),
        ["8 MiB of brackets"] = () => Fill(Head + "groups: ", '[', ""),
        ["8 MiB of short lines"] = () => Head + string.Concat(Enumerable.Repeat("a:\n", 2_700_000)),
        ["8 MiB of broken lines"] = () => Head + string.Concat(Enumerable.Repeat("'\n", 2_700_000)),
        ["over 8 MiB"] = () => new string('x', Limit + 1),
        ["a template of many actions"] = () => Alert("expr: up == 0", "summary: '" + string.Concat(Enumerable.Repeat("{{ $value }}", 20_000)) + "'"),
        ["a template of open braces"] = () => Alert("expr: up == 0", "summary: '" + new string('{', 200_000) + "'"),
        ["a template of open quotes"] = () => Alert("expr: up == 0", "summary: '{{ " + string.Concat(Enumerable.Repeat("\\\"", 30_000)) + " }}'"),
        ["a legend of blanks"] = () => Head + "groups:\n  a:\n    panels:\n      - { title: P, type: stat, expr: up, legend: '" + string.Concat(Enumerable.Repeat("{{ ", 20_000)) + "' }\n",
        ["a regular expression of stars"] = () => Alert("expr: 'up{job=~\"" + string.Concat(Enumerable.Repeat("(a*)*", 10_000)) + "\"}'"),
        ["the longest query"] = () => Alert("expr: 'up" + string.Concat(Enumerable.Repeat(" + up", 52_000)) + "'"),
        ["the longest text"] = () => Head + "dashboard: { title: " + new string('x', 262_144) + " }",
        ["CRLF"] = () => ManifestTexts.Of("WebShop").ReplaceLineEndings("\r\n"),
        ["CR"] = () => ManifestTexts.Of("WebShop").ReplaceLineEndings("\r"),
        ["tabs"] = () => ManifestTexts.Of("WebShop").Replace("  ", "\t", StringComparison.Ordinal),
        ["NUL between all characters"] = () => string.Join('\0', ManifestTexts.Of("WebShop").ToCharArray()),
        ["UTF-16 read as UTF-8"] = () => Encoding.UTF8.GetString(Encoding.Unicode.GetBytes(ManifestTexts.Of("WebShop"))),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_gives_diagnostics_in_time(string name)
    {
        Everything.Do(Texts[name]());
    }

    [Fact]
    public void Random_bytes_give_diagnostics() => Run.Cases(500, number =>
    {
        var dice = new Dice(number);
        var bytes = new byte[dice.Between(1, 400)];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(dice.Below(4) == 0 ? dice.Below(256) : dice.Between(' ', '~'));
        Everything.Do((dice.Below(2) == 0 ? Head : "") + Encoding.UTF8.GetString(bytes));
    });

    private static string Fill(string head, char character, string tail) => head + new string(character, Limit - head.Length - tail.Length) + tail;

    private static string Alert(string query, string summary = "summary: Down.") =>
        $"{Head}groups:\n  a:\n    alerts:\n      A:\n        severity: info\n        {summary}\n        {query}\n";
}
