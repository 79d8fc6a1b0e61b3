namespace ObserverMetrics.Gen.Manifest.Tests.Yaml;

/// <summary>Writes scalars at random, in each of YAML's ways.</summary>
internal sealed class ScalarText(int seed)
{
    private const string Letters = "abcxyzABC0123456789()=+*/<>!~$%_äß€😀";

    private readonly Random _random = new(seed);
    private string _lineBreak = "\n";

    /// <summary>A manifest with a scalar below <c>a.b</c>, between others.</summary>
    public string Document(string style)
    {
        _lineBreak = Pick("\n", "\n", "\r\n", "\r");
        var head = Pick("", "\uFEFF") + "first: 1" + _lineBreak + "a:" + _lineBreak + "  b: " + Pick("", "", "&anchor ");
        return head + Scalar(style) + _lineBreak + Pick("", _lineBreak, "  # remark" + _lineBreak) + "  c: d" + _lineBreak;
    }

    private string Scalar(string style) => style switch
    {
        "plain" => "w" + Folded(() => Word("\"'`@{}[],#:"), "w"),
        "single" => "'" + Folded(() => Word("\"`@{}[],#:\\").Replace("w", "''", StringComparison.Ordinal), "") + "'",
        "double" => "\"" + Folded(DoubleQuotedWord, "", () => Pick("", "", "\\")) + "\"",
        "literal" => Block("|"),
        _ => Block(">"),
    };

    /// <summary>Words with blanks or line breaks between; each further line is indented, with empty lines here and there.</summary>
    private string Folded(Func<string> word, string start, Func<string>? lineEnd = null)
    {
        var text = word();
        for (var i = _random.Next(8); i > 0; i--)
            text += (_random.Next(3) > 0 ? Pick(" ", "  ", "\t") : Pick("", " ") + lineEnd?.Invoke() + Breaks() + "   " + Pick("", " ", "   ")) + start + word();
        return text;
    }

    private string Block(string indicator)
    {
        var explicitly = _random.Next(3) == 0;
        var text = indicator + (explicitly ? "2" : "") + Pick("", "-", "+") + Pick("", " ", "  # remark") + _lineBreak;
        for (var i = _random.Next(1, 8); i > 0; i--)
        {
            var isFirst = !text.Contains(_lineBreak + " ", StringComparison.Ordinal);
            text += "    " + (isFirst && !explicitly ? "" : Pick("", "", " ", "  ", "\t")) + Word("\"'`@{}[],#:\\") + " " + Word("\"'`@{}[],#:\\") + Pick("", " ") + (i > 1 ? Breaks() : "");
        }

        return text;
    }

    private string DoubleQuotedWord() => string.Concat(Enumerable.Range(0, _random.Next(1, 5)).Select(_ =>
        Pick(Word("'`@{}[],#:"), Word("'"), "\\n", "\\t", "\\\"", "\\\\", "\\x41", "\\u00e9", "\\U0001F600", "\\/", "\\_", "\\e")));

    /// <summary>Never empty, never beginning with what ends a text or makes a key of it.</summary>
    private string Word(string special)
    {
        var runes = Letters.EnumerateRunes().ToArray();
        var word = "w" + string.Concat(Enumerable.Range(0, _random.Next(6)).Select(_ => _random.Next(4) == 0 ? special[_random.Next(special.Length)].ToString() : runes[_random.Next(runes.Length)].ToString()));
        return word + "x";
    }

    private string Breaks() => string.Concat(Enumerable.Repeat(_lineBreak, _random.Next(4) == 0 ? _random.Next(2, 4) : 1));

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
