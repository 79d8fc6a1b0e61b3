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

    /// <summary>A threshold for each severity.</summary>
    public static readonly Shape<IReadOnlyList<PanelThresholdSyntax>> Set = SeverityShapes.Each("set of thresholds", Table<PanelBound>(Table, Parse), "The threshold")
        .Select<IReadOnlyList<PanelThresholdSyntax>>(entries => [.. entries.Select(entry => new PanelThresholdSyntax(entry.Severity, entry.Value.Below, entry.Value.Value))]);

    private static PanelBound? Parse(MappingReader map)
    {
        var (above, below) = (map.Read(Above), map.Read(Below));
        return (above ?? below) is { } value ? new PanelBound(above is null, value) : null;
    }
}

/// <summary>A bound and the side that it colours.</summary>
internal sealed record PanelBound(bool Below, Spanned<Quantity> Value);
