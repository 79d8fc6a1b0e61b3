using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>One of a panel's <c>queries</c>.</summary>
internal static class PanelQueryKeys
{
    public static readonly Key<Spanned<string>> Unit = new("unit", ScalarShapes.Unit, "The unit of its values.", otherwise: "the panel's");

    public static readonly Key<Spanned<string>> Axis = new(
        "axis", Word(("left", "left"), ("right", "right")), "The axis of its series.", otherwise: "left; right for a second unit");

    public static readonly Key<IReadOnlyList<PanelThresholdSyntax>> Thresholds = new(
        "thresholds", PanelThresholdKeys.Set, "Values from which on its colour changes, by severity.", otherwise: "the panel's, and those of its alerts");

    public static readonly KeyTable Table = new("query", [.. QueryKeys.InPanels, Unit, Axis, Thresholds])
    {
        Constraints = [Choice.ExactlyOne([.. QueryKeys.KindsInPanels]), .. QueryKeys.Constraints],
    };
}
