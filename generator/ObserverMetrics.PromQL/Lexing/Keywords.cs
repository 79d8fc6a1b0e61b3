namespace ObserverMetrics.PromQL;

/// <summary>The keywords, which Prometheus reads without regard to case.</summary>
internal static class Keywords
{
    private const int ShortestLength = 2;
    private const int LongestLength = 12;

    private static readonly (string Word, TokenKind Kind)[][] ByFirstLetter = Index(
        ("or", TokenKind.Or),
        ("and", TokenKind.And),
        ("unless", TokenKind.Unless),
        ("atan2", TokenKind.Atan2),
        ("avg", TokenKind.Avg),
        ("bottomk", TokenKind.BottomK),
        ("count", TokenKind.Count),
        ("count_values", TokenKind.CountValues),
        ("group", TokenKind.Group),
        ("max", TokenKind.Max),
        ("min", TokenKind.Min),
        ("quantile", TokenKind.Quantile),
        ("stddev", TokenKind.StdDev),
        ("stdvar", TokenKind.StdVar),
        ("sum", TokenKind.Sum),
        ("topk", TokenKind.TopK),
        ("offset", TokenKind.Offset),
        ("by", TokenKind.By),
        ("without", TokenKind.Without),
        ("on", TokenKind.On),
        ("ignoring", TokenKind.Ignoring),
        ("group_left", TokenKind.GroupLeft),
        ("group_right", TokenKind.GroupRight),
        ("bool", TokenKind.Bool),
        ("start", TokenKind.Start),
        ("end", TokenKind.End),
        ("inf", TokenKind.Number),
        ("nan", TokenKind.Number));

    /// <summary>The kind of the word between the bounds; <see cref="TokenKind.Identifier"/> when it is no keyword.</summary>
    public static TokenKind Find(string text, int start, int end)
    {
        var length = end - start;
        var letter = (text[start] | 0x20) - 'a';
        if (length is < ShortestLength or > LongestLength || letter is < 0 or > 25)
            return TokenKind.Identifier;

        foreach (var (word, kind) in ByFirstLetter[letter])
            if (word.Length == length && IsWord(text, start, word))
                return kind;

        return TokenKind.Identifier;
    }

    private static bool IsWord(string text, int start, string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            var character = text[start + i];
            if (character is >= 'A' and <= 'Z')
                character |= (char)0x20;
            if (character != word[i])
                return false;
        }

        return true;
    }

    private static (string Word, TokenKind Kind)[][] Index(params (string Word, TokenKind Kind)[] keywords) =>
        [.. Enumerable.Range('a', 26).Select(letter => keywords.Where(keyword => keyword.Word[0] == letter).ToArray())];
}
