namespace ObserverMetrics.Gen.Tool.Drafts;

/// <summary>A manifest in the making.</summary>
/// <param name="name">The manifest's name.</param>
internal sealed class Draft(string name)
{
    public string Name { get; } = name;

    /// <summary>The manifest's prefix, or null.</summary>
    public string? Prefix { get; set; }

    /// <summary>Definitions of labels by name.</summary>
    public SortedDictionary<string, DraftLabel> Labels { get; } = new(StringComparer.Ordinal);

    public List<DraftMetric> Metrics { get; } = [];

    /// <summary>Known sets of series.</summary>
    public SortedSet<string> KnownSets { get; } = new(StringComparer.Ordinal);

    /// <summary>Series that expressions may use, but that the manifest does not define, each with its type.</summary>
    public SortedDictionary<string, string> External { get; } = new(StringComparer.Ordinal);

    /// <summary>What the draft does not have as the exposition has it, and why.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Makes a metric a series of others, for a reason.</summary>
    public void GiveUp(DraftMetric metric, string reason)
    {
        Metrics.Remove(metric);
        Declare(metric.Name, metric.Type);
        Notes.Add($"{metric.Name} is declared as external: {reason}");
    }

    /// <summary>Declares a series of others; of a histogram its parts.</summary>
    public void Declare(string name, string type) => External[name] = type;
}

/// <summary>A metric of a draft.</summary>
/// <param name="Name">Its full exposed name.</param>
/// <param name="Type"><c>counter</c>, <c>gauge</c> or <c>histogram</c>.</param>
/// <param name="Help">Its help.</param>
internal sealed record DraftMetric(string Name, string Type, string Help)
{
    public string? Unit { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Upper bounds as written, ascending; none for the default.</summary>
    public IReadOnlyList<string> Buckets { get; init; } = [];

    /// <summary>The name in methods, where the usual one is taken.</summary>
    public string? CSharp { get; set; }

    /// <summary>Lints that it breaks.</summary>
    public SortedSet<string> Allowed { get; } = new(StringComparer.Ordinal);
}

/// <summary>A label of a draft.</summary>
/// <param name="Values">All that were seen.</param>
/// <param name="IsClosed">Whether these are taken for all there are.</param>
internal sealed record DraftLabel(IReadOnlyList<string> Values, bool IsClosed)
{
    private const int MostOfClosed = 10;

    /// <summary>The name of a closed set's enum, where the usual one hides a type of .NET.</summary>
    public string? EnumName { get; init; }

    /// <summary>A definition from the values that were seen: few words are a closed set, but one alone says nothing.</summary>
    public static DraftLabel Of(IEnumerable<string> values)
    {
        var all = values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new DraftLabel(all, all.Count is > 1 and <= MostOfClosed && all.TrueForAll(IsWord));
    }

    /// <summary>As the manifest writes it.</summary>
    public string Definition
    {
        get
        {
            if (Values.Count > 0 && Values.All(value => value is "true" or "false"))
                return "bool";
            if (IsClosed)
            {
                var values = "[" + string.Join(", ", Values.Select(YamlText.Of)) + "]";
                return EnumName is null ? values : $"{{ values: {values}, enum: {EnumName} }}";
            }

            // Twice as many as were seen, in hundreds.
            var limit = Math.Min(100_000, Math.Max(1, (Values.Count + 49) / 50) * 100);
            var type = Values.Count > 0 && Values.All(value => value.Length is > 0 and < 10 && value.All(char.IsAsciiDigit)) ? "int" : "string";
            return $"{{ type: {type}, limit: {limit} }}";
        }
    }

    private static bool IsWord(string value) =>
        value.Length is > 0 and <= 40 && char.IsAsciiLetter(value[0]) && value != "other" && value.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.');
}
