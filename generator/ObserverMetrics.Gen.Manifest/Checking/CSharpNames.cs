namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>C# names from Prometheus names and label values.</summary>
internal static class CSharpNames
{
    /// <summary>Pascal case: words begin at anything but a letter or digit; a word in capitals is lowered behind its first letter; <c>_</c> before a digit.</summary>
    /// <returns>An identifier, or an empty string where the text has no letter or digit.</returns>
    public static string Pascal(string text)
    {
        var name = new char[text.Length];
        var length = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;

            length = AppendWord(name, length, text, start, end);
            start = end + 1;
        }

        var pascal = new string(name, 0, length);
        return length > 0 && char.IsDigit(name[0]) ? "_" + pascal : pascal;
    }

    private static int AppendWord(char[] name, int length, string text, int start, int end)
    {
        var isInCapitals = true;
        for (var i = start; i < end; i++)
            isInCapitals &= char.ToUpperInvariant(text[i]) == text[i];

        for (var i = start; i < end; i++)
            name[length++] = i == start ? char.ToUpperInvariant(text[i]) : isInCapitals ? char.ToLowerInvariant(text[i]) : text[i];

        return length;
    }
}
