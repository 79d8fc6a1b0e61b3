using System.Globalization;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Scalars;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax.Shapes;

/// <summary>Shapes of scalars: what the field wants decides, never what YAML would guess.</summary>
internal static class ScalarShapes
{
    /// <summary>The longest text: what is longer is no text that people read, and would take the compiler seconds.</summary>
    private const int MaximumLength = 256 * 1024;

    private static readonly char[] LineBreaks = ['\r', '\n'];

    public static readonly Shape<Spanned<Duration>> Duration = Parsed(new DurationKind(), ReadDuration);

    public static readonly Shape<Spanned<Quantity>> Quantity = Parsed(new QuantityKind(), ReadQuantity);

    public static readonly Shape<Spanned<string>> Text = Of(Grammars.Text);

    public static readonly Shape<Spanned<string>> Line = Of(Grammars.Line);

    public static readonly Shape<Spanned<string>> Unit = Of(Grammars.Unit);

    public static readonly Shape<Spanned<string>> Url = Of(Grammars.Url);

    public static readonly Shape<Spanned<bool>> Boolean = Word(("true", true), ("false", false));

    public static readonly Shape<Spanned<bool>> Switch = Word(("on", true), ("off", false));

    /// <summary>A template or an expression: the scalar itself, which knows where each character stands.</summary>
    public static readonly Shape<YamlScalar> Raw = Parsed(
        new TextKind(Grammars.Text),
        (scalar, context) => ReadText(Grammars.Text, scalar, context) is null ? null : scalar);

    /// <summary>A text of a grammar. The line break that ends a block scalar is not part of it.</summary>
    public static Shape<Spanned<string>> Of(TextGrammar grammar) =>
        Parsed(new TextKind(grammar), (scalar, context) => ReadText(grammar, scalar, context));

    /// <summary>One of some words, each with what it means.</summary>
    public static Shape<Spanned<T>> Word<T>(params (string Word, T Value)[] words)
    {
        var kind = new WordKind([.. words.Select(word => word.Word)]);
        return Parsed(kind, (scalar, context) =>
        {
            foreach (var (word, value) in words)
            {
                if (word == scalar.Value)
                    return new Spanned<T>(value, scalar.Place);
            }

            context.ReportUnknownWord(scalar, kind.Words);
            return null;
        });
    }

    /// <summary>The one version of the format that this compiler reads.</summary>
    public static Shape<Spanned<string>> Version(string supported) => Parsed(new WordKind([supported]), (scalar, context) =>
    {
        if (scalar.Value == supported)
            return new Spanned<string>(supported, scalar.Place);

        context.ReportUnsupportedVersion(scalar, supported);
        return null;
    });

    /// <summary>A whole number within bounds.</summary>
    public static Shape<Spanned<int>> Integer(int minimum, int maximum)
    {
        var kind = new IntegerKind(minimum, maximum);
        return Parsed(kind, (scalar, context) =>
        {
            if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                && value >= minimum && value <= maximum)
            {
                return new Spanned<int>(value, scalar.Place);
            }

            context.ReportBadWholeNumber(scalar, kind);
            return null;
        });
    }

    /// <summary>A decimal number within bounds.</summary>
    public static Shape<Spanned<decimal>> Number(int minimum, int maximum)
    {
        var kind = new NumberKind(minimum, maximum);
        return Parsed(kind, (scalar, context) =>
        {
            if (DecimalText.TryRead(scalar.Value, out var value) && value >= minimum && value <= maximum)
                return new Spanned<decimal>(value, scalar.Place);

            context.ReportBadNumber(scalar, kind);
            return null;
        });
    }

    /// <summary>A scalar that a parser of its own reads.</summary>
    public static Shape<T> Parsed<T>(ValueKind kind, Func<YamlScalar, ParseContext, T?> read)
        where T : class =>
        new(kind, (node, context) =>
        {
            if (node is YamlScalar scalar && !scalar.IsNothing())
                return read(scalar, context);

            context.ReportWrongType(node, kind);
            return null;
        });

    private static Spanned<string>? ReadText(TextGrammar grammar, YamlScalar scalar, ParseContext context)
    {
        var text = scalar.Value.TrimEnd(LineBreaks);
        if (text.Length > MaximumLength)
            context.ReportMalformedText(scalar.Value, scalar.Span, grammar, $"at most {MaximumLength} characters, and this has {text.Length}");
        else if (grammar.Matches(text))
            return new Spanned<string>(text, scalar.Place);
        else
            context.ReportMalformedText(scalar.Value, scalar.Span, grammar, grammar.Explanation);

        return null;
    }

    private static Spanned<Duration>? ReadDuration(YamlScalar scalar, ParseContext context)
    {
        if (DurationParser.TryRead(scalar.Value, out var duration, out var reason))
            return new Spanned<Duration>(duration, scalar.Place);

        context.ReportBadDuration(scalar, reason);
        return null;
    }

    private static Spanned<Quantity>? ReadQuantity(YamlScalar scalar, ParseContext context)
    {
        if (QuantityParser.TryRead(scalar.Value, out var quantity, out var reason))
            return new Spanned<Quantity>(quantity, scalar.Place);

        context.ReportBadQuantity(scalar, reason);
        return null;
    }
}
