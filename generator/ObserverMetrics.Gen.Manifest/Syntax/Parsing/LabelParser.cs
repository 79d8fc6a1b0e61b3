using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds a label's definition.</summary>
internal static class LabelParser
{
    public static readonly Shapes.Shape<Spanned<LabelKind>> Kinds = Shapes.ScalarShapes.Word(
        ("bool", LabelKind.Bool), ("string", LabelKind.OpenString), ("int", LabelKind.OpenInt));

    public static LabelDefinitionSyntax Parse(MappingReader map)
    {
        var (type, limit, values) = (map.Read(LabelKeys.Type), map.Read(LabelKeys.Limit), map.Read(LabelKeys.Values));
        var (enumName, allow) = (map.Read(LabelKeys.Enum), map.ReadAll(LabelKeys.Allow));
        if (type?.Value == LabelKind.Bool && map.Has(LabelKeys.Limit))
            map.Context.Report(Diagnostics.SyntaxRules.LimitOfClosedLabel, map.SpanOf(LabelKeys.Limit));

        // Without its enum's name, a set would clash with others that it was renamed to be kept apart from.
        if (map.IsFaulty(LabelKeys.Enum))
            return Unreadable();

        return type is null && values is { Count: > 0 }
            ? Closed(values) with { EnumName = enumName, Allow = allow }
            : new LabelDefinitionSyntax { Kind = type?.Value ?? LabelKind.OpenString, IsUnreadable = type is null, Limit = limit, Allow = allow };
    }

    public static LabelDefinitionSyntax Closed(IReadOnlyList<LabelValueSyntax> values) =>
        values.Count > 0 ? new() { Kind = LabelKind.Enum, Values = values } : Unreadable();

    /// <summary>Stands for a definition that could not be read, so that the label itself stays known.</summary>
    public static LabelDefinitionSyntax Unreadable() => new() { Kind = LabelKind.OpenString, IsUnreadable = true };

    public static IReadOnlyList<LabelValueSyntax> WithoutMembers(IReadOnlyList<Spanned<string>> values) =>
        [.. values.Select(value => new LabelValueSyntax(value, null))];
}
