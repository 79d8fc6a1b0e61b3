namespace ObserverMetrics.Gen.SourceGenerator.Emission.Text;

/// <summary>Which characters may stand in source as they are.</summary>
/// <remarks>A table rather than Unicode categories, whose tables differ between the frameworks that a compiler may run on.</remarks>
internal static class CharacterClass
{
    private static readonly (char First, char Last)[] Unsafe =
    [
        ('\u0000', '\u001F'), // control
        ('\u007F', '\u009F'), // control, with the line end 0085
        ('\u00AD', '\u00AD'), // soft hyphen
        ('\u061C', '\u061C'), // Arabic letter mark
        ('\u115F', '\u1160'), // fillers
        ('\u17B4', '\u17B5'), // inherent vowels
        ('\u180B', '\u180F'), // Mongolian separators
        ('\u200B', '\u200F'), // zero width, direction marks
        ('\u2028', '\u202E'), // line ends, embedding and override of direction
        ('\u2060', '\u206F'), // word joiner, isolates of direction
        ('\u3164', '\u3164'), // filler
        ('\uD800', '\uF8FF'), // surrogates, private use
        ('\uFE00', '\uFE0F'), // variation selectors
        ('\uFEFF', '\uFEFF'), // byte order mark
        ('\uFFA0', '\uFFA0'), // filler
        ('\uFFF0', '\uFFFF'), // specials
    ];

    public static bool IsPlain(char character)
    {
        if (character is >= ' ' and <= '~')
            return true;

        foreach (var (first, last) in Unsafe)
        {
            if (first <= character && character <= last)
                return false;
        }

        return true;
    }
}
