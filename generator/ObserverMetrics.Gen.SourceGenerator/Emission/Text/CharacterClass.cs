using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.SourceGenerator.Emission.Text;

/// <summary>Which characters may stand in source as they are.</summary>
internal static class CharacterClass
{
    /// <summary>Whether everybody sees the character, and sees the same: what is unseen is not, nor are pairs, private use and what chooses a look.</summary>
    public static bool IsPlain(char character) =>
        character is >= ' ' and <= '~'
        || (character is not ((>= '\uD800' and <= '\uF8FF') or (>= '\uFE00' and <= '\uFE0F')) && !UnseenCharacters.Contains(character));
}
