using System.Globalization;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>The C# side of labels.</summary>
internal static class LabelTypes
{
    public static string Of(MetricLabel label, ClassModel model) => label.Kind switch
    {
        LabelKind.Enum => model.TypeName(label.Enum!),
        LabelKind.Bool => "bool",
        LabelKind.OpenInt => "long",
        _ => "string",
    };

    public static bool IsClosed(MetricLabel label) => label.Kind is LabelKind.Enum or LabelKind.Bool;

    /// <summary>The number of places that a closed label has: one for each value, and one for <c>other</c>.</summary>
    public static int Places(MetricLabel label) => label.Values.Count + 1;

    public static string Describe(MetricLabel label) => label.Limit == 0
        ? $"The label {label.Name}."
        : $"The label {label.Name}; beyond {label.Limit.ToString(CultureInfo.InvariantCulture)} distinct values it counts as other.";

    /// <summary>The expression that declares the label to the runtime.</summary>
    public static string Declaration(MetricLabel label) => label.Kind switch
    {
        LabelKind.Enum => $"{RuntimeNames.Label}.Closed({Literals.Of(label.Name)}, {Literals.Of(label.Values)})",
        LabelKind.Bool => $"{RuntimeNames.Label}.Bool({Literals.Of(label.Name)})",
        _ => $"{RuntimeNames.Label}.Open({Literals.Of(label.Name)}, {label.Limit.ToString(CultureInfo.InvariantCulture)})",
    };
}
