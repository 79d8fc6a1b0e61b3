namespace ObserverMetrics.PromQL;

/// <summary>The unit of an expression's values: a word, or a quotient of two words, with a scale.</summary>
/// <remarks>
/// Base units are those of the Prometheus naming guide, https://prometheus.io/docs/practices/naming/#base-units.
/// A word that <see cref="UnitTable"/> does not know counts things (<c>requests</c>); the empty word counts things without a name.
/// An unknown unit is a null reference, never a value of this type.
/// </remarks>
public sealed record Unit
{
    private const int Digits = 20;

    private static readonly string Nameless = new('?', 1);

    // A manifest writes a few of them thousands of times.
    private static readonly Dictionary<string, Unit> Known = UnitTable.Words.ToDictionary(word => word, word => OfWord(word)!, StringComparer.Ordinal);

    private string? _name;

    private Unit(string numerator, string denominator, decimal scale)
    {
        Numerator = numerator;
        Denominator = denominator;
        Scale = decimal.Round(scale, Digits);
    }

    /// <summary>A count of things without a name, or a plain number.</summary>
    public static Unit Count { get; } = new("", "", 1);

    /// <summary>A share of one: 0.05 is 5 %.</summary>
    public static Unit Ratio { get; } = new(UnitTable.Ratio, "", 1);

    /// <summary>Seconds.</summary>
    public static Unit Seconds { get; } = new(UnitTable.Seconds, "", 1);

    /// <summary>Seconds since 1970-01-01 UTC.</summary>
    public static Unit Timestamp { get; } = new(UnitTable.Timestamp, "", 1);

    /// <summary>The base word above the line; empty for things without a name.</summary>
    public string Numerator { get; }

    /// <summary>The base word below the line; empty where there is none.</summary>
    public string Denominator { get; }

    /// <summary>How many base units one of this is: 0.01 for percent, 0.001 for milliseconds, 1/3600 for something per hour.</summary>
    public decimal Scale { get; }

    /// <summary>The canonical text: <c>seconds</c>, <c>percent</c>, <c>requests/s</c>, <c>1/h</c>; empty for a plain number.</summary>
    public string Text => HasName ? Name : "";

    /// <summary>Whether it counts things, with or without a name, not per anything.</summary>
    public bool IsCount => Denominator.Length == 0 && UnitTable.IsCountWord(Numerator);

    /// <summary>Reads a unit: <c>seconds</c>, <c>ms</c>, <c>%</c>, <c>items/s</c>, <c>1/h</c>.</summary>
    /// <returns>The unit, or null where the text is no word or quotient of words.</returns>
    public static Unit? Parse(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
            return Known.TryGetValue(text, out var known) ? known : OfWord(text);

        return UnitTable.Find(text[..slash]) is var (above, aboveScale) && UnitTable.FindDivisor(text[(slash + 1)..]) is var (below, belowScale)
            ? new Unit(above, below, aboveScale / belowScale)
            : null;
    }

    /// <summary>This unit per second: the unit of a rate.</summary>
    public Unit? PerSecond() => DivideBy(Seconds);

    /// <summary>Whether there is a word for it. Inside an expression there need not be one: <c>100 * errors</c> has none, <c>100 * errors / requests</c> is a percentage.</summary>
    public bool HasName => !ReferenceEquals(Name, Nameless);

    /// <summary>The unit of a quotient, or null where it has no word or quotient of words.</summary>
    public Unit? DivideBy(Unit divisor) => Combine(this, divisor.Denominator, divisor.Numerator, Quotient(Scale, divisor.Scale), isQuotient: true);

    /// <summary>The unit of a product, or null where it has no word or quotient of words.</summary>
    public Unit? MultiplyBy(Unit factor) => Combine(this, factor.Numerator, factor.Denominator, Quotient(Scale, 1 / factor.Scale), isQuotient: false);

    /// <summary>The unit of this one's values times a number, or null where its scale cannot be reckoned with.</summary>
    public Unit? ScaleBy(decimal number) => Quotient(Scale, number) is { } scale ? new Unit(Numerator, Denominator, scale) : null;

    /// <summary>What to multiply a value in this unit with to have it in another, or null where the two do not measure the same.</summary>
    /// <remarks>A count without a name agrees with a named one: <c>1/s</c> with <c>requests/s</c>.</remarks>
    public decimal? FactorTo(Unit other)
    {
        var sameNumerator = Numerator == other.Numerator
            || (UnitTable.IsCountWord(Numerator) && UnitTable.IsCountWord(other.Numerator) && (Numerator.Length == 0 || other.Numerator.Length == 0));
        if (!sameNumerator || Denominator != other.Denominator)
            return null;

        // A third of an hour and back again is one whole, whatever the last of its digits say.
        var exact = Scale / other.Scale;
        var rounded = decimal.Round(exact, 12);
        return Math.Abs(exact - rounded) < Math.Abs(rounded) * 1e-14m ? rounded : exact;
    }

    /// <summary>Whether the two measure different things for certain: a count may be of anything, and a time stamp takes a duration.</summary>
    public bool IsUnlike(Unit other) =>
        !UnitTable.IsCountWord(Numerator) && !UnitTable.IsCountWord(other.Numerator)
        && (Dimension(Numerator) != Dimension(other.Numerator) || Denominator != other.Denominator);

    /// <summary>Whether the two are of the same words and scale.</summary>
    public bool Equals(Unit? other) => other is not null && (ReferenceEquals(this, other) || (Numerator == other.Numerator && Denominator == other.Denominator && Scale == other.Scale));

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((Numerator.GetHashCode() * 31) + Denominator.GetHashCode()) * 31) + Scale.GetHashCode());

    // Reckoned when it is asked for, and asked for again and again.
    private string Name => _name ??= UnitTable.NameOf(this) ?? Nameless;

    private static Unit? OfWord(string text) => UnitTable.Find(text) is var (word, scale) ? new Unit(word, "", scale) : null;

    private static string Dimension(string word) => word == UnitTable.Timestamp ? UnitTable.Seconds : word;

    // Null for what is too large or too small for the digits of a scale.
    private static decimal? Quotient(decimal scale, decimal divisor)
    {
        try
        {
            return divisor != 0 && decimal.Round(scale / divisor, Digits) is not 0 and var quotient ? quotient : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static Unit? Combine(Unit left, string above, string below, decimal? scale, bool isQuotient)
    {
        if (scale is null || left.Numerator == UnitTable.Timestamp || above == UnitTable.Timestamp || below == UnitTable.Timestamp)
            return null;

        // A rate, nearly always: what is counted, per second.
        if (above.Length == 0 && left.Denominator.Length == 0 && left.Numerator is not ("" or UnitTable.Ratio) && left.Numerator != below && below != UnitTable.Ratio)
            return new Unit(left.Numerator, below, scale.Value);

        var numerators = Words(left.Numerator, above);
        var denominators = Words(left.Denominator, below);
        numerators.RemoveAll(denominators.Remove);

        if (numerators.Count > 1 || denominators.Count > 1)
            return null;

        var isShare = isQuotient || left.Numerator == UnitTable.Ratio || above == UnitTable.Ratio;
        var numerator = numerators.Count == 1 ? numerators[0] : denominators.Count == 0 && isShare ? UnitTable.Ratio : "";
        return new Unit(numerator, denominators.Count == 1 ? denominators[0] : "", scale.Value);
    }

    private static List<string> Words(string first, string second)
    {
        var words = new List<string>(2) { first, second };
        words.RemoveAll(word => word is "" or UnitTable.Ratio);
        return words;
    }
}
