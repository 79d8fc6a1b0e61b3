using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A recording rule.</summary>
internal static class RecordingKeys
{
    public static readonly Key<Spanned<string>> Help = new("help", Text, "What it is, in one sentence.", isMandatory: true, example: "Orders per second.");

    public static readonly Key<Spanned<string>> Unit = new("unit", ScalarShapes.Unit, "The unit of its values.", otherwise: "inferred from the query");

    public static readonly Key<IReadOnlyList<Spanned<Duration>>> Windows = new(
        "windows", ListOf(ScalarShapes.Duration), "Several windows: one recording for each, with {window} in its name.", example: "[5m, 1h]");

    public static readonly Key<IReadOnlyList<AllowSyntax>> Allow = AllowKey.For("recording");

    public static readonly KeyTable Table = new("recording", [Help, .. QueryKeys.InRules, Unit, Windows, Allow])
    {
        Constraints =
        [
            Choice.ExactlyOne([.. QueryKeys.KindsInRules]), Choice.AtMostOne(QueryKeys.Window, Windows), .. QueryKeys.Constraints,
        ],
    };
}
