using System.Globalization;

namespace ObserverMetrics.PromQL;

/// <summary>The characters that Go prints as they are: letters, marks, numbers, punctuation, symbols, and the ASCII space.</summary>
internal static class PrintableCharacters
{
    public static bool Contains(int codePoint)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);
        return category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }
}
