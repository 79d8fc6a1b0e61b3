using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A series of others.</summary>
internal static class ExternalKeys
{
    public static readonly Key<Spanned<MetricType>> Type = new(
        "type", MetricKeys.Types, "What functions may do with the series.");

    public static readonly Key<ExternalLabels> Labels = new(
        "labels",
        Either(
            scalar: Word(("any", true)).Select(_ => new ExternalLabels(null)),
            list: AnyListOf(Of(Grammars.LabelName)).Select(names => new ExternalLabels(names))),
        "The labels that the series has, or any, which claims nothing about them.", byDefault: "any");

    public static readonly Key<Spanned<string>> Unit = new("unit", ScalarShapes.Unit, "The unit of the series' values.", otherwise: "from the name's suffix");

    public static readonly Key<Spanned<string>> Help = new("help", ScalarShapes.Text, "What the series measures: describes panels that show it.");

    public static readonly KeyTable Table = new("external series", Type, Labels, Unit, Help);

    /// <summary>The word <c>builtin</c> for a known set, or the long form.</summary>
    public static readonly Shape<ExternalValue> Value = Either(
        scalar: Word(("builtin", true)).Select(_ => new ExternalValue(true, null, null, null, null)),
        mapping: Table<ExternalValue>(Table, map => new(false, map.Read(Type), map.Read(Labels)?.Names, map.Read(Unit), map.Read(Help))));
}

/// <summary>Labels of an external series; null names claim nothing.</summary>
internal sealed record ExternalLabels(IReadOnlyList<Spanned<string>>? Names);

/// <summary>What stands behind an external series' name.</summary>
internal sealed record ExternalValue(bool IsBuiltin, Spanned<MetricType>? Type, IReadOnlyList<Spanned<string>>? Labels, Spanned<string>? Unit, Spanned<string>? Help)
{
    public ExternalSyntax Named(Spanned<string> name) =>
        new() { Name = name, IsBuiltin = IsBuiltin, Type = Type, Labels = Labels, Unit = Unit, Help = Help };
}
