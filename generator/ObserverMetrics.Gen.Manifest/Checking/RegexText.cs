using System.Globalization;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Texts and RE2: https://github.com/google/re2/wiki/Syntax.</summary>
internal static class RegexText
{
    private const string Meta = @"\.+*?()[]{}^$";

    /// <summary>An expression that matches the text and nothing else.</summary>
    public static string Escape(string text) =>
        string.Concat(text.Select(character => character == '|' || Meta.IndexOf(character) >= 0 ? "\\" + character : character.ToString(CultureInfo.InvariantCulture)));
}
