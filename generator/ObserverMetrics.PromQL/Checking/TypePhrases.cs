namespace ObserverMetrics.PromQL;

/// <summary>How messages name the types.</summary>
internal static class TypePhrases
{
    private static readonly (string Word, string Phrase)[] Table =
    [
        ("number", "a number"),
        ("text", "a text"),
        ("vector", "an instant vector"),
        ("range", "a range vector"),
    ];

    public static string Word(this PromQLType type) => Table[(int)type].Word;

    public static string Phrase(this PromQLType type) => Table[(int)type].Phrase;
}
