namespace ObserverMetrics.Runtime.Recording;

/// <summary>A registered metric family: makes its series.</summary>
/// <param name="definition">How it is declared.</param>
/// <param name="create">Makes the series with the given label values.</param>
/// <param name="startsWithAll">Whether the closed combinations exist from the start.</param>
/// <param name="overflow">Gives, for an open label, the counter of its values beyond the limit.</param>
internal sealed class Family<TCell>(FamilyDefinition definition, Func<string[], TCell> create, bool startsWithAll, Func<string, CounterCell> overflow)
    where TCell : class, ICell
{
    private static readonly int[] OnlyPlace = [0];

    private readonly OpenValues[] _open = definition.Labels.Length == 0
        ? []
        : [.. definition.Labels.Where(label => label.IsOpen).Select(label => new OpenValues(label.Limit, overflow(label.Name)))];

    public FamilyDefinition Definition => definition;

    /// <summary>The number of open labels.</summary>
    public int OpenCount => _open.Length;

    /// <summary>The number of places for cells: all combinations of closed values, each with its <c>other</c>.</summary>
    public int Places { get; } = definition.Labels.Length == 0 ? 1 : definition.Labels.Aggregate(1, (product, label) => checked(product * label.Places));

    public OpenValues OpenLabel(int depth) => _open[depth];

    public TCell Create(string[] openValues, int place) => create(LabelValues(openValues, place));

    /// <summary>The places whose series exist from the first use of the open values on.</summary>
    public IEnumerable<int> PlacesFromStart(string[] openValues) =>
        !startsWithAll ? [] : definition.Labels.Length == 0 ? OnlyPlace : DeclaredPlaces(openValues);

    private IEnumerable<int> DeclaredPlaces(string[] openValues)
    {
        for (var place = 0; place < Places; place++)
        {
            if (HasOnlyDeclaredValues(place) && !IsNever(LabelValues(openValues, place)))
                yield return place;
        }
    }

    /// <summary>The values of all labels, in the metric's order.</summary>
    public string[] LabelValues(string[] openValues, int place)
    {
        var values = new string[definition.Labels.Length];
        var nextOpen = openValues.Length;
        for (var i = values.Length - 1; i >= 0; i--)
        {
            var label = definition.Labels[i];
            values[i] = label.IsOpen ? openValues[--nextOpen] : label.ValueAt(place % label.Places);
            place /= label.Places;
        }

        return values;
    }

    private bool HasOnlyDeclaredValues(int place)
    {
        for (var i = definition.Labels.Length - 1; i >= 0; i--)
        {
            var label = definition.Labels[i];
            if (!label.IsOpen && place % label.Places == label.Places - 1)
                return false;

            place /= label.Places;
        }

        return true;
    }

    private bool IsNever(string[] labelValues) => Array.Exists(definition.Never, never => never.Covers(labelValues));
}
