using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A threshold of a panel's own.</summary>
internal static class PanelThresholdKeys
{
    public static readonly Key<Spanned<Quantity>> Above = new("above", ScalarShapes.Quantity, "The colour stands for values above this.");

    public static readonly Key<Spanned<Quantity>> Below = new("below", ScalarShapes.Quantity, "The colour stands for values below this.");

    public static readonly KeyTable Table = new("threshold", Above, Below) { Constraints = [Choice.ExactlyOne(Above, Below)] };

    public static readonly Shape<PanelBound> Bound = Table<PanelBound>(Table, Parse);

    private static PanelBound? Parse(MappingReader map)
    {
        var (above, below) = (map.Read(Above), map.Read(Below));
        return (above ?? below) is { } value ? new PanelBound(above is null, value) : null;
    }
}

/// <summary>A bound and the side that it colours.</summary>
internal sealed record PanelBound(bool Below, Spanned<Quantity> Value);
