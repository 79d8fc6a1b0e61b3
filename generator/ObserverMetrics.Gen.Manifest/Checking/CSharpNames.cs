using System.Text;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>C# names from Prometheus names and label values.</summary>
internal static class CSharpNames
{
    /// <summary>Pascal case: words begin at anything but a letter or digit; a word in capitals is lowered behind its first letter; <c>_</c> before a digit.</summary>
    /// <returns>An identifier, or an empty string where the text has no letter or digit.</returns>
    public static string Pascal(string text)
    {
        var name = new StringBuilder();
        foreach (var word in Words(text))
        {
            name.Append(char.ToUpperInvariant(word[0]));
            name.Append(word.Length > 1 && word.ToUpperInvariant() == word ? word[1..].ToLowerInvariant() : word[1..]);
        }

        return name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inWord && start < 0)
                start = i;

            if (!inWord && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }
}
