using System.Text;

namespace ObserverMetrics.Gen.Tool.Drafts;

/// <summary>Makes names of a manifest from other names.</summary>
internal static class ManifestName
{
    /// <summary>A manifest's name from the name of a folder or a prefix: <c>my-shop</c> gives <c>MyShop</c>.</summary>
    public static string From(string text)
    {
        var name = new StringBuilder();
        var isNewWord = true;
        foreach (var character in text)
        {
            var isFit = char.IsAsciiLetter(character) || (char.IsAsciiDigit(character) && name.Length > 0);
            if (isFit)
                name.Append(isNewWord ? char.ToUpperInvariant(character) : character);

            isNewWord = !isFit;
        }

        return name.Length == 0 ? "App" : name.ToString();
    }

    /// <summary>What metric names begin with: <c>MyShop</c> gives <c>my_shop</c>.</summary>
    public static string PrefixOf(string name)
    {
        var prefix = new StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            if (index > 0 && char.IsAsciiLetterUpper(name[index]) && !char.IsAsciiLetterUpper(name[index - 1]))
                prefix.Append('_');

            prefix.Append(char.ToLowerInvariant(name[index]));
        }

        return prefix.ToString();
    }
}
