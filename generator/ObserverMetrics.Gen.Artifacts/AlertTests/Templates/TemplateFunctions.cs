using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Templates;

/// <summary>The functions of templates that can be rendered here; a value is a text or a <see cref="double"/>.</summary>
internal static class TemplateFunctions
{
    private static readonly Regex Verb = new(@"%(?:\.(?<precision>\d{1,2}))?(?<verb>[a-zA-Z%])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Dictionary<string, Func<IReadOnlyList<object>, string?>> Table = new(StringComparer.Ordinal)
    {
        ["humanize"] = Number(HumanizedNumbers.Humanize),
        ["humanize1024"] = Number(HumanizedNumbers.Humanize1024),
        ["humanizePercentage"] = Number(HumanizedNumbers.HumanizePercentage),
        ["humanizeDuration"] = Number(HumanizedNumbers.HumanizeDuration),
        ["toUpper"] = Text(text => text.ToUpperInvariant()),
        ["toLower"] = Text(text => text.ToLowerInvariant()),
        ["title"] = Text(text => Regex.Replace(text, @"(?<!\w)\w", first => first.Value.ToUpperInvariant(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))),
        ["urlquery"] = Text(UrlQuery),
        ["printf"] = Printf,
    };

    public static bool Has(string name) => Table.ContainsKey(name);

    /// <summary>What a function gives, or null where it does not take these arguments.</summary>
    public static string? Call(string name, IReadOnlyList<object> arguments) => Table[name](arguments);

    public static string Print(object value) => value is double number ? GoNumbers.Shortest(number) : (string)value;

    private static Func<IReadOnlyList<object>, string?> Number(Func<double, string> function) =>
        arguments => arguments is [double number] ? function(number) : null;

    private static Func<IReadOnlyList<object>, string?> Text(Func<string, string> function) =>
        arguments => arguments is [string text] ? function(text) : null;

    // As Go's url.QueryEscape.
    private static string UrlQuery(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(octet => (char)octet switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '~' => ((char)octet).ToString(),
        ' ' => "+",
        _ => "%" + octet.ToString("X2", CultureInfo.InvariantCulture),
    }));

    private static string? Printf(IReadOnlyList<object> arguments)
    {
        if (arguments.Count == 0 || arguments[0] is not string format)
            return null;

        var (next, isSound) = (1, true);
        var text = Verb.Replace(format, verb =>
        {
            if (verb.Groups["verb"].Value == "%")
                return "%";

            var replaced = next < arguments.Count ? Formatted(verb, arguments[next++]) : null;
            isSound &= replaced is not null;
            return replaced ?? "";
        });
        return isSound && next == arguments.Count ? text : null;
    }

    private static string? Formatted(Match verb, object value)
    {
        int? precision = verb.Groups["precision"].Success ? int.Parse(verb.Groups["precision"].Value, CultureInfo.InvariantCulture) : null;
        return (verb.Groups["verb"].Value, value) switch
        {
            ("f", double number) => GoNumbers.Fixed(number, precision ?? 6),
            ("g" or "v", double number) => precision is { } digits ? GoNumbers.General(number, digits) : GoNumbers.Shortest(number),
            ("s" or "v", string text) when precision is null => text,
            _ => null,
        };
    }
}
