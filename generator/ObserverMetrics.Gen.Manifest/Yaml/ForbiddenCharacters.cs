using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Finds the characters that YAML forbids: control characters, halves of surrogate pairs, and the two non-characters.</summary>
internal static class ForbiddenCharacters
{
    /// <summary>The offsets of all of them.</summary>
    public static IEnumerable<int> In(SourceText source)
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
                yield return i;
        }
    }

    public static YamlFault FaultAt(SourceText source, int offset) =>
        new(YamlRules.ForbiddenCharacter, offset, offset + 1, ((int)source.Text[offset]).ToString("X4", CultureInfo.InvariantCulture));
}
