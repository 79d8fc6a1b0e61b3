using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>Buckets in steps.</summary>
internal static class BucketKeys
{
    public static readonly Key<Spanned<Quantity>> Start = new("start", ScalarShapes.Quantity, "The first bucket's upper bound.", isMandatory: true, example: "5ms");

    public static readonly Key<Spanned<Quantity>> Factor = new("factor", ScalarShapes.Quantity, "What each bound is multiplied by to give the next.", example: "2");

    public static readonly Key<Spanned<Quantity>> Width = new("width", ScalarShapes.Quantity, "What is added to each bound to give the next.", example: "10ms");

    public static readonly Key<Spanned<int>> Count = new("count", Integer(1, 1_000), "How many buckets there are, +Inf aside.", isMandatory: true, example: "10");

    public static readonly KeyTable Table = new("set of buckets", Start, Factor, Width, Count)
    {
        Constraints = [Choice.ExactlyOne(Factor, Width)],
    };

    /// <summary>A list of bounds, or bounds in steps.</summary>
    public static readonly Shape<BucketsSyntax> Buckets = Either(
        list: ListOf(ScalarShapes.Quantity).Select((bounds, place) => new BucketsSyntax { Place = place, Bounds = [.. bounds.Select(bound => new BucketBound(bound.Value, bound.Place))] }),
        mapping: Table<BucketsSyntax>(Table, Parse));

    private static BucketsSyntax? Parse(MappingReader map)
    {
        var (start, factor, width, count) = (map.Read(Start), map.Read(Factor), map.Read(Width), map.Read(Count));
        return start is null || count is null || (factor is null && width is null)
            ? null
            : new() { Place = map.Place, Start = start, Factor = factor, Width = factor is null ? width : null, Count = count };
    }
}
