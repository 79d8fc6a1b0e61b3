namespace ObserverMetrics.PromQL;

/// <summary>The words for units, each with its base unit and scale.</summary>
internal static class UnitTable
{
    public const string Ratio = "ratio";
    public const string Seconds = "seconds";
    public const string Timestamp = "timestamp";

    private static readonly (string Word, string Short, string Base, decimal Scale)[] Table =
    [
        (Seconds, "s", Seconds, 1m),
        ("milliseconds", "ms", Seconds, 0.001m),
        ("microseconds", "us", Seconds, 0.000_001m),
        ("nanoseconds", "ns", Seconds, 0.000_000_001m),
        ("minutes", "m", Seconds, 60m),
        ("hours", "h", Seconds, 3600m),
        ("days", "d", Seconds, 86_400m),
        ("bytes", "B", "bytes", 1m),
        ("bits", "bit", "bytes", 0.125m),
        ("kilobytes", "kB", "bytes", 1e3m),
        ("megabytes", "MB", "bytes", 1e6m),
        ("gigabytes", "GB", "bytes", 1e9m),
        ("kibibytes", "KiB", "bytes", 1024m),
        ("mebibytes", "MiB", "bytes", 1024m * 1024),
        ("gibibytes", "GiB", "bytes", 1024m * 1024 * 1024),
        (Ratio, Ratio, Ratio, 1m),
        ("percent", "%", Ratio, 0.01m),
        (Timestamp, Timestamp, Timestamp, 1m),
        ("celsius", "°C", "celsius", 1m),
        ("meters", "meters", "meters", 1m),
        ("grams", "g", "grams", 1m),
        ("joules", "J", "joules", 1m),
        ("watts", "W", "watts", 1m),
        ("volts", "V", "volts", 1m),
        ("amperes", "A", "amperes", 1m),
        ("hertz", "Hz", "hertz", 1m),
    ];

    /// <summary>The base word and scale of a word; a word that is not in the table is a base word of its own.</summary>
    /// <returns>Null where the text is no word.</returns>
    public static (string Word, decimal Scale)? Find(string text)
    {
        if (text is "" or "1")
            return ("", 1);

        foreach (var row in Table)
        {
            if (row.Word == text || row.Short == text)
                return (row.Base, row.Scale);
        }

        return text.All(character => char.IsLetter(character) || character is '_' or '-' or ' ') ? (text, 1) : null;
    }

    /// <summary>As <see cref="Find"/>, for what stands below the line, where time is also written in the singular.</summary>
    public static (string Word, decimal Scale)? FindDivisor(string text) =>
        text is "" or "1" ? null : Find(text is "second" or "minute" or "hour" or "day" ? text + "s" : text);

    /// <summary>Whether a base word counts things: it is not in the table.</summary>
    public static bool IsCountWord(string word) => !Array.Exists(Table, row => row.Base == word);

    /// <summary>All its words, long and short.</summary>
    public static IEnumerable<string> Words => Table.SelectMany(row => new[] { row.Word, row.Short }).Distinct(StringComparer.Ordinal);

    /// <summary>The canonical text; null where its scale has no name.</summary>
    public static string? NameOf(Unit unit)
    {
        if (unit.Denominator.Length == 0)
            return Named(unit.Numerator, unit.Scale)?.Word;

        if (unit.Denominator != Seconds)
            return unit.Scale == 1 ? Above(unit.Numerator) + "/" + unit.Denominator : null;

        foreach (var row in Table)
        {
            if (row.Base == Seconds && row.Scale >= 1 && decimal.Round(1 / row.Scale, 20) == unit.Scale)
                return Above(unit.Numerator) + "/" + row.Short;
        }

        return Named(unit.Numerator, unit.Scale) is var (word, _) ? word + "/s" : null;
    }

    private static string Above(string word) => word.Length == 0 ? "1" : word;

    private static (string Word, decimal Scale)? Named(string word, decimal scale)
    {
        foreach (var row in Table)
        {
            if (row.Base == word && row.Scale == scale)
                return (row.Word, scale);
        }

        return scale == 1 ? (word, scale) : null;
    }
}
