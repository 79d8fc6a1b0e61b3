using System.Text;

namespace ObserverMetrics.Gen.Artifacts.Documents;

/// <summary>Texts that a file can hold.</summary>
internal static class Characters
{
    /// <summary>What stands for half of a surrogate pair that stands alone, which no UTF-8 file can hold.</summary>
    private const char Replacement = '\ufffd';

    /// <summary>Whether a text has only characters of ASCII that are seen, as most have: nothing is to be done about it.</summary>
    public static bool ArePrintableAscii(string text)
    {
        foreach (var character in text)
        {
            if (character is < ' ' or > '~')
                return false;
        }

        return true;
    }

    /// <summary>The text with <see cref="Replacement"/> for each half of a surrogate pair that stands alone.</summary>
    public static string WellFormed(string text)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                (mended ??= new StringBuilder(text))[i] = Replacement;
        }

        return mended?.ToString() ?? text;
    }
}
