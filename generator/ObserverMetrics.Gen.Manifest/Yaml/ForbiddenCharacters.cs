using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Finds the characters that YAML forbids: control characters, halves of surrogate pairs, and the two non-characters.</summary>
internal static class ForbiddenCharacters
{
    public static IEnumerable<YamlFault> In(SourceText source)
    {
        var text = source.Text;
        for (var i = source.ContentStart; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and <= '~' or '\n' or '\r' or '\t')
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(c) || (c < '\u00A0' && c != '\u0085') || c is '\uFFFE' or '\uFFFF' or '\uFEFF')
                yield return new YamlFault(YamlRules.ForbiddenCharacter, i, i + 1, ((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
