using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds what stands behind a recorder's parameter: <c>type</c> or <c>type = default</c>.</summary>
internal static class ParameterParser
{
    public static readonly Shape<ParameterText> Type = ScalarShapes.Parsed(new TextKind(Grammars.Parameter), Parse);

    private static ParameterText? Parse(YamlScalar text, ParseContext context)
    {
        var equals = text.Value.IndexOf('=');
        var type = Part(text, 0, equals < 0 ? text.Value.Length : equals);
        var standard = equals < 0 ? null : Part(text, equals + 1, text.Value.Length - equals - 1);
        if (Problem(type.Value, standard?.Value) is not { } problem)
            return new ParameterText(type, standard);

        context.Report(SyntaxRules.BadParameter, text.Span, Quoted.Excerpt(text.Value), problem);
        return null;
    }

    private static string? Problem(string type, string? standard)
    {
        if (type.Length == 0)
            return "the type is missing";
        if (!Grammars.LabelName.Matches(type))
            return $"'{Quoted.Excerpt(type)}' is neither a type nor a label's name";

        return standard is { Length: 0 } ? "the default behind '=' is missing" : null;
    }

    private static Spanned<string> Part(YamlScalar scalar, int start, int length)
    {
        var part = scalar.Value.Substring(start, length);
        var trimmed = part.Trim();
        var offset = trimmed.Length == 0 ? 0 : part.IndexOf(trimmed, StringComparison.Ordinal);
        return new Spanned<string>(trimmed, scalar.PlaceOf(start + offset, trimmed.Length));
    }
}

/// <summary>A parameter's type and default, without its name.</summary>
internal sealed record ParameterText(Spanned<string> Type, Spanned<string>? Default);
