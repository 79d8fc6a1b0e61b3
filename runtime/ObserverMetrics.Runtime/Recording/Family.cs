namespace ObserverMetrics.Runtime.Recording;

/// <summary>A registered metric family: makes its series.</summary>
/// <param name="definition">How it is declared.</param>
/// <param name="make">Makes a cell.</param>
/// <param name="attach">Connects a cell to the series with the given label values.</param>
/// <param name="startsWithAll">Whether the closed combinations exist from the start.</param>
/// <param name="bounds">At which a histogram looks first.</param>
/// <param name="overflow">Gives, for an open label, the counter of its values beyond the limit.</param>
internal sealed class Family<TCell>(FamilyDefinition definition, Func<TCell> make, Action<TCell, string[]> attach, bool startsWithAll, double[] bounds, Func<string, CounterCell> overflow)
    where TCell : class, ICell
{
    private static readonly int[] OnlyPlace = [0];

    // In cells.
    private const int MostAhead = 64;

    private readonly OpenValues[] _open = definition.Labels.Length == 0
        ? []
        : [.. definition.Labels.Where(label => label.IsOpen).Select(label => new OpenValues(label.Limit, overflow(label.Name)))];

    private int[]? _fromStart;
    private Nursery<Series<TCell>>? _next;

    public FamilyDefinition Definition => definition;

    /// <summary>The bounds at which a histogram looks first; none for other metrics.</summary>
    public double[] Bounds => bounds;

    /// <summary>The number of open labels.</summary>
    public int OpenCount => _open.Length;

    /// <summary>The number of places for cells: all combinations of closed values, each with its <c>other</c>.</summary>
    public int Places { get; } = CountPlaces(definition.Labels);

    /// <summary>The places whose series exist from the first use of the open values on, but for those that never occur.</summary>
    public int[] PlacesFromStart => _fromStart ??= !startsWithAll ? [] : Places == 1 ? OnlyPlace : [.. Enumerable.Range(0, Places).Where(HasOnlyDeclaredValues)];

    public OpenValues OpenLabel(int depth) => _open[depth];

    /// <summary>Makes a cell that no series has yet.</summary>
    public TCell Make() => make();

    /// <summary>Connects a cell to its series, before anything is recorded.</summary>
    public TCell Attach(TCell cell, string[] labelValues)
    {
        attach(cell, labelValues);
        return cell;
    }

    /// <summary>The series for one combination of open values, which it does not have yet.</summary>
    public Series<TCell> NextSeries()
    {
        var next = _next ?? Interlocked.CompareExchange(ref _next, new(() => new Series<TCell>(this, OpenCount), Math.Max(1, MostAhead / Math.Max(1, PlacesFromStart.Length))), null) ?? _next;
        return next.Take();
    }

    public bool IsNever(string[] labelValues) => Array.Exists(definition.Never, never => never.Covers(labelValues));

    /// <summary>The values of all labels, in the metric's order.</summary>
    public string[] LabelValues(string[] openValues, int place)
    {
        if (openValues.Length == definition.Labels.Length)
            return openValues;

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

    private static int CountPlaces(Label[] labels)
    {
        var places = 1;
        foreach (var label in labels)
            places = checked(places * label.Places);

        return places;
    }
}
