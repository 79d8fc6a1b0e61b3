using System.Text.Json;

namespace ObserverMetrics.Gen.Tool.Drafts;

/// <summary>Texts as a manifest writes them.</summary>
internal static class YamlText
{
    /// <summary>Plain where it is a word, in single quotes where it is a line, otherwise in double quotes.</summary>
    public static string Of(string text)
    {
        if (text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '_'))
            return text;

        // JSON's escapes are YAML's, too.
        return text.Any(character => char.IsControl(character) || char.IsSurrogate(character) || character is '\uFEFF' or '\u2028' or '\u2029')
            ? JsonSerializer.Serialize(text)
            : "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
    }
}
