using CsCheck;
using Pick = CsCheck.Gen;

namespace ObserverMetrics.Gen.Artifacts.Tests.Writers;

/// <summary>Texts that trap writers and readers of YAML and JSON.</summary>
internal static class HostileText
{
    public static readonly string[] Examples =
    [
        "", " ", "  ", "\n", "\n\n", "\t", "a", " a", "a ", "a\n", "a\n\n", "\na", " a\nb", "a\n b\n", "a\nb", "a\n\nb\n", "a \nb ", "a\tb\nc", "a\r\nb", "a\rb",
        "a\u0085b", "a\u2028b", "a\u2029b\n", "a\u00a0b", "\ufeffa", "a\u202eb", "a\u200bb", "a\u0000b", "a\u001bb", "a\u007fb", "\ufffe", "é", "日本", "😀", "a\n😀",
        "no", "No", "YES", "on", "off", "y", "N", "true", "False", "null", "Null", "~", "nan", ".nan", ".inf", "-.INF", "5m", "1h30m", "10ms", "5e", "1d2", "08", "0o17", "0x1F", "1e3", "1_000", "12:30:45", "1.0", "-1", "+1", "1", ".5",
        "2001-01-01", "2001-12-14t21:59:43.10-05:00", "=", "<<", "-", "--", "---", "...", "?", "? a", "- a", ":", ": a", "a:", "a: b", "a:b", "a #b", "a#b", "#a", "# a", "a\n# b", "a\n---\nb", "a\n...\nb",
        "!tag", "&anchor", "*alias", "|", ">", "|-", "%a", "@a", "`a", "'", "''", "\"", "a'b", "a\"b", "\\", "\\n", "{", "}", "[", "]", ",", "{{ $labels.a }}", "a {{ $value }}", "$$", "${A:?b}", "a, b", "[a]", "{a: b}",
        "rate(a{b=~\"c|d\"}[5m]) > 0", "a\n  # comment\n  b", "\"a\": b", "y: n", "a :b", "a : b", "a\n\tb", "\ta\nb", "a\n \nb", "a\n   \n", "a\n\n\n", "#\n", "-\n",
    ];

    private static readonly char[] Characters =
        [.. " \n\t\r:#-?'\"\\{}[],&*!|>%@`$~.=<0189aeno_/\u0000\u0007\u001f\u007f\u0085\u00a0\u00ad\u200e\u2028\u2029\u202e\u2066\ufeff\ufffd\uffff\ud800\udc00é日"];

    public static Gen<string> Any { get; } = Pick.OneOf(
        Pick.Int[0, Examples.Length - 1].Select(index => Examples[index]),
        Pick.Int[0, Characters.Length - 1].Select(index => Characters[index]).Array[0, 12].Select(characters => new string(characters)),
        Pick.Int[0, Examples.Length - 1].Select(index => Examples[index]).Array[2, 4].Select(parts => string.Concat(parts)),
        Pick.String);
}
