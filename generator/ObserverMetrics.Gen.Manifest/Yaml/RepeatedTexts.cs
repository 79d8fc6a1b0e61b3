namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Gives the same string for the same short text: most keys and words of a manifest come again and again.</summary>
/// <remarks>It forgets a text for another one: to find all would cost more than the memory that they take.</remarks>
internal sealed class RepeatedTexts
{
    private const int Places = 1024;
    private const int MostCharacters = 32;

    private readonly string[] _texts = new string[Places];

    /// <summary>The text, as the string that had it before where that is still known.</summary>
    public string Of(string text)
    {
        if (text.Length is 0 or > MostCharacters)
            return text;

        ref var known = ref _texts[PlaceOf(text)];
        return known == text ? known : known = text;
    }

    private static int PlaceOf(string text)
    {
        var hash = text.Length;
        foreach (var character in text)
            hash = (hash * 31) + character;

        return hash & (Places - 1);
    }
}
