using System.Text;
using System.Text.RegularExpressions;

namespace ObserverMetrics.Fuzz.Generation;

/// <summary>Small changes to a text, of the kinds that people, editors and attackers make.</summary>
internal static partial class Mutation
{
    private static readonly string[] Characters =
        ["\0", "\ud800", "\udc00", "\ufeff", "\r", "\n", "\r\n", "\t", " ", "  ", ":", ": ", "-", "- ", "'", "\"", "\\", "#", " #", "{", "}", "[", "]", ",", "&a ", "*a", "!t ", "|", ">", "%", "@", "`", "?", "~", "<<: ", "---\n", "...\n", "\u0085", "\u2028", "\u202e", "é", "😀", "$", "${", "{{", "}}", "\u0001"];

    private static readonly string[] Numbers =
        ["-1", "0", "1e400", "-1e-400", "99999999999999999999", "79228162514264337593543950336", "2147483648", "NaN", "Inf", "0x7fffffff", "1_000", "0.1", "5m", "1000000y", "18446744073709551616s", "-5%", "100000", "1.7976931348623157e308"];

    private static readonly string[] Words =
        ["manifest", "name", "labels", "values", "type", "groups", "metrics", "panels", "alerts", "recordings", "recorders", "parameters", "records", "counter", "gauge", "histogram", "buckets", "never", "rate", "ratio", "over", "quantile", "of", "by", "where", "where_not", "window", "windows", "expr", "value", "above", "queries", "other", "le", "job", "instance", "true", "null", "on", "off", "string", "int", "bool", "seconds", "initial", "source", "callback", "build", "uptime", "deprecated", "allow", "summary", "dashboard", "variables", "alerting", "deployment", "files", "external", "builtin", "any", "limit", "csharp", "class", "System", "ObserverMetrics"];

    private static readonly string[] Queries =
        ["rate(", ")", "sum by (", "[5m]", "[1h:5m]", "offset -5m", "@ end()", "{", "}", "=~\"", "\"", "'", "`", "(((((", ")))))", " > bool ", " and ", " unless on() ", " group_left() ", "1e999", "0x1p-2", "$__rate_interval", "$__range", "${x:raw}", "__name__", "le", "histogram_quantile(0.9, ", "absent(", "label_replace(up, \"a\", \"$1\", \"b\", \"(.*)\")", "up", "ALERTS", " # x\n", "\\", " ^ -2 ^ ", "%", "- - -", "count_values(\"x\", ", "quantile(", "topk(-1, ", "(a|b|c){1,5}", ".*.*.*.*", "[[:alpha:]]", "\\pN", "(?i)x"];

    /// <summary>A text with one to six changes.</summary>
    public static string Of(string text, string other, Dice dice)
    {
        for (var i = dice.Between(1, 6); i > 0 && text.Length > 0; i--)
            text = Once(text, other, dice);
        return text;
    }

    private static string Once(string text, string other, Dice dice)
    {
        switch (dice.Below(10))
        {
            case 0:
                return text.Insert(dice.Below(text.Length + 1), dice.Of(Characters));
            case 1:
                var start = dice.Below(text.Length);
                return text.Remove(start, Math.Min(dice.Between(1, 20), text.Length - start));
            case 2:
                return Replaced(text, dice, Word(), dice.Of(Words));
            case 3:
                return Replaced(text, dice, Number(), dice.Of(Numbers));
            case 4:
                return Replaced(text, dice, Word(), Word().Matches(text) is { Count: > 0 } words ? words[dice.Below(words.Count)].Value : "");
            case 5:
                return Lines(text, dice);
            case 6:
                var from = dice.Below(other.Length);
                return text.Insert(dice.Below(text.Length + 1), other.Substring(from, Math.Min(dice.Between(1, 300), other.Length - from)));
            case 7:
                return Replaced(text, dice, Value(), ": " + Entries.Quoted(dice.Of(HostileText.Any)));
            default:
                return Expression(text, dice);
        }
    }

    private static string Lines(string text, Dice dice)
    {
        var lines = text.Split('\n').ToList();
        var line = dice.Below(lines.Count);
        switch (dice.Below(5))
        {
            case 0:
                lines.RemoveAt(line);
                break;
            case 1:
                lines.Insert(dice.Below(lines.Count), lines[line]);
                break;
            case 2:
                lines[line] = new string(' ', dice.Between(1, 4)) + lines[line];
                break;
            case 3:
                lines[line] = lines[line].TrimStart();
                break;
            default:
                lines.RemoveRange(line, lines.Count - line);
                break;
        }

        return string.Join(dice.Below(10) == 0 ? "\r\n" : "\n", lines);
    }

    private static string Expression(string text, Dice dice)
    {
        var places = Query().Matches(text);
        if (places.Count == 0)
            return text;

        var place = places[dice.Below(places.Count)].Groups[1];
        var at = place.Index + dice.Below(place.Length + 1);
        return dice.Below(3) switch
        {
            0 => text.Remove(place.Index, place.Length).Insert(place.Index, Entries.Quoted(string.Concat(Enumerable.Range(0, dice.Between(1, 8)).Select(_ => dice.Of(Queries))))),
            1 when at < text.Length => text.Remove(at, 1),
            _ => text.Insert(at, dice.Of(Queries)),
        };
    }

    private static string Replaced(string text, Dice dice, Regex what, string by)
    {
        var places = what.Matches(text);
        if (places.Count == 0)
            return text;

        var place = places[dice.Below(places.Count)];
        return new StringBuilder(text).Remove(place.Index, place.Length).Insert(place.Index, by).ToString();
    }

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b[0-9][0-9.]*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@": [^{\n][^\n,}\]]*", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    [GeneratedRegex(@"\b(?:expr|value|total|by_card):[ ]+(?:\|\n\s*)?([^\n]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Query();
}
