using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Shapes;

/// <summary>What a key wants, as data: messages and the editors' JSON Schema are made from it.</summary>
/// <param name="Singular">As in <c>a duration such as 500ms or 1h30m</c>.</param>
/// <param name="Plural">As in <c>durations</c>.</param>
internal abstract record ValueKind(string Singular, string Plural);

/// <summary>No value at all behind the colon.</summary>
internal sealed record NothingKind() : ValueKind("no value", "no values");

/// <summary>A text of a grammar.</summary>
internal sealed record TextKind(TextGrammar Grammar) : ValueKind(Grammar.Singular, Grammar.Plural);

/// <summary>One of some words.</summary>
internal sealed record WordKind(IReadOnlyList<string> Words)
    : ValueKind(Diagnostics.Quoted.Either(Words), "words out of " + string.Join(", ", Words));

/// <summary>A whole number within bounds, both included.</summary>
internal sealed record IntegerKind(int Minimum, int Maximum)
    : ValueKind($"a whole number from {Minimum} to {Maximum}", $"whole numbers from {Minimum} to {Maximum}");

/// <summary>A decimal number within bounds, both included.</summary>
internal sealed record NumberKind(int Minimum, int Maximum)
    : ValueKind($"a number from {Minimum} to {Maximum}", $"numbers from {Minimum} to {Maximum}");

/// <summary>A duration; a plain number is in seconds.</summary>
internal sealed record DurationKind() : ValueKind("a duration such as 500ms, 5m or 1h30m", "durations");

/// <summary>A number with or without a unit.</summary>
internal sealed record QuantityKind() : ValueKind("a number such as 42, 5%, 500ms, 10MiB or 100/s", "numbers such as 42, 5%, 500ms, 10MiB or 100/s");

/// <summary>A list.</summary>
/// <param name="Item">What its items are.</param>
/// <param name="AcceptsOne">Whether a single item may stand in place of a list of one.</param>
/// <param name="AcceptsNone">Whether it may be empty.</param>
internal sealed record ListKind(ValueKind Item, bool AcceptsOne, bool AcceptsNone)
    : ValueKind((AcceptsOne ? Item.Singular + ", or " : "") + "a list of " + Item.Plural, "lists of " + Item.Plural);

/// <summary>A mapping whose keys are names that the manifest chooses.</summary>
internal sealed record MapKind(TextGrammar Key, ValueKind Value)
    : ValueKind($"a mapping of {Key.Plural}", $"mappings of {Key.Plural}");

/// <summary>A mapping whose keys are those of a table.</summary>
internal sealed record TableKind(KeyTable Table)
    : ValueKind($"a mapping with {Table.Example}", $"mappings with {Table.Example}");

/// <summary>One of several kinds, told apart by whether the node is a scalar, a list or a mapping.</summary>
internal sealed record EitherKind(IReadOnlyList<ValueKind> Alternatives)
    : ValueKind(
        string.Join(", or ", Alternatives.Select(alternative => alternative.Singular)),
        string.Join(" or ", Alternatives.Select(alternative => alternative.Plural)));
