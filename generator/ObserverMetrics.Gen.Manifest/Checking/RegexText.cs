using System.Globalization;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Texts and RE2: https://github.com/google/re2/wiki/Syntax.</summary>
internal static class RegexText
{
    private const string Meta = @"\.+*?()[]{}^$";

    /// <summary>Whether the expression is nothing but alternatives, as in <c>a|b</c>.</summary>
    public static bool IsPlain(string regex) => !regex.Any(character => Meta.IndexOf(character) >= 0);

    /// <summary>An expression that matches the text and nothing else.</summary>
    public static string Escape(string text) =>
        string.Concat(text.Select(character => character == '|' || Meta.IndexOf(character) >= 0 ? "\\" + character : character.ToString(CultureInfo.InvariantCulture)));
}
