using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A variable of the dashboard.</summary>
internal static class VariableKeys
{
    public static readonly Key<Spanned<string>> LabelValues = new(
        "label_values", Of(Grammars.SeriesName), "The series whose label values it offers.", isMandatory: true);

    public static readonly Key<Spanned<string>> Label = new(
        "label", Of(Grammars.LabelName), "The label whose values it offers.", isMandatory: true, example: "payment");

    public static readonly KeyTable Table = new("variable", LabelValues, Label);

    public static VariableSyntax? Parse(Spanned<string> name, MappingReader map)
    {
        var (metric, label) = (map.Read(LabelValues), map.Read(Label));
        return metric is null || label is null ? null : new VariableSyntax(name, metric, label);
    }
}
