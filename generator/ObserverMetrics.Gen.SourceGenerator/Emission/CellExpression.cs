using System.Globalization;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>The C# expression for one series of a metric.</summary>
/// <param name="Series">The field, with the open labels chosen.</param>
/// <param name="Place">The combination of the closed labels, or null for a metric without labels.</param>
internal sealed record CellExpression(string Series, string? Place)
{
    /// <summary>Whether the series exists before anything is recorded: a thread's block then finds it by its place, without the cell.</summary>
    private bool IsClosed { get; init; }

    public static CellExpression Of(string field, EquatableArray<MetricLabel> labels, LabelPlace[] places)
    {
        if (labels.Count == 0)
            return new(field, null);

        string[] open = [.. places.Where((_, index) => !LabelTypes.IsClosed(labels[index])).Select(place => $".Open({place.Expression})")];
        return new(field + string.Concat(open), PlaceOf(labels, places)) { IsClosed = open.Length == 0 };
    }

    /// <summary>The same as arguments of a thread block's methods.</summary>
    public string Arguments => IsClosed ? $"{Series}, {Place}" : ToString();

    /// <inheritdoc/>
    public override string ToString() => Place is null ? Series : $"{Series}[{Place}]";

    // The combinations are counted with the last label the fastest, as the runtime counts them.
    private static string PlaceOf(EquatableArray<MetricLabel> labels, LabelPlace[] places)
    {
        var terms = new List<string>();
        var constant = 0;
        var stride = 1;
        for (var i = labels.Count - 1; i >= 0; i--)
        {
            if (!LabelTypes.IsClosed(labels[i]))
                continue;

            if (places[i].Constant is { } place)
                constant = checked(constant + (place * stride));
            else
                terms.Insert(0, stride == 1 ? places[i].Expression : $"({places[i].Expression} * {stride.ToString(CultureInfo.InvariantCulture)})");

            stride = checked(stride * LabelTypes.Places(labels[i]));
        }

        if (constant != 0 || terms.Count == 0)
            terms.Add(constant.ToString(CultureInfo.InvariantCulture));

        return string.Join(" + ", terms);
    }
}
