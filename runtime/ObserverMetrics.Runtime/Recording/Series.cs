using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ObserverMetrics.Runtime.Summaries;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>The series of a metric with labels. Open labels are chosen one by one, then the closed ones by one number.</summary>
/// <remarks>That number counts the combinations of the closed labels' places, the last label's fastest; each label has a place more than values, for <see cref="Label.Other"/>.</remarks>
public sealed class Series<TCell> : ISeries
    where TCell : class, ICell
{
    // A gauge may have millions of combinations of which it uses few.
    private const int MostDensePlaces = 1 << 16;

    private readonly Family<TCell> _family;
    private readonly TCell?[] _cells = [];
    private readonly ConcurrentDictionary<int, TCell>? _sparseCells;
    private readonly ConcurrentDictionary<string, Series<TCell>>? _byText;
    private readonly ConcurrentDictionary<long, Series<TCell>>? _byNumber;

    // The index of each cell's first word in the main chunk, once known, for metrics without open labels: a recording finds it
    // here without the cell.
    private readonly int[] _words = [];

    private string[] _openValues = [];

    /// <param name="family">The metric.</param>
    /// <param name="depth">How many open labels are chosen.</param>
    internal Series(Family<TCell> family, int depth)
    {
        _family = family;
        Group = family.Bounds;
        if (depth < family.OpenCount)
        {
            _byText = new(StringComparer.Ordinal);
            _byNumber = new();
            return;
        }

        if (family.Places > MostDensePlaces)
        {
            _sparseCells = new();
            return;
        }

        // All cells first, then what they are attached to: each side by side in memory.
        _cells = new TCell?[family.Places];
        if (depth == 0)
        {
            _words = new int[family.Places];
            Array.Fill(_words, CellMemory.NotInMain);
        }

        foreach (var place in family.PlacesFromStart)
            _cells[place] = family.Make();
    }

    /// <summary>The one series of a metric without labels.</summary>
    internal TCell Single => this[0];

    /// <summary>The bounds at which a histogram looks first.</summary>
    internal double[] Group { get; }

    internal FamilyDefinition Definition => _family.Definition;

    FamilyDefinition ISeries.Definition => Definition;

    bool ISeries.IsHistogram => typeof(TCell) == typeof(HistogramCell);

    /// <summary>Makes the series that exist from the start; before anybody else sees this.</summary>
    /// <param name="openValues">The values of the open labels that are chosen.</param>
    internal Series<TCell> Start(params string[] openValues)
    {
        _openValues = openValues;
        if (_byText is not null)
            return this;

        foreach (var place in _family.PlacesFromStart)
        {
            var labelValues = _family.LabelValues(openValues, place);
            var isNever = _family.IsNever(labelValues);
            if (_sparseCells is null && !isNever)
                _family.Attach(_cells[place]!, labelValues);
            else if (_sparseCells is null)
                _cells[place] = null;
            else if (!isNever)
                _sparseCells[place] = _family.Attach(_family.Make(), labelValues);
        }

        return this;
    }

    /// <summary>The series at a combination of the closed labels, once all open ones are chosen.</summary>
    public TCell this[int place]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var cells = _cells;
            return (uint)place < (uint)cells.Length ? cells[place] ?? Create(place) : Sparse(place);
        }
    }

    /// <summary>Chooses the next open label's value; beyond its limit, and for null, <see cref="Label.Other"/>.</summary>
    public Series<TCell> Open(string? value) =>
        value is not null && _byText!.TryGetValue(value, out var series) ? series : OpenNew(value);

    /// <summary>Chooses the next open label's value; beyond its limit <see cref="Label.Other"/>.</summary>
    public Series<TCell> Open(long value) =>
        _byNumber!.TryGetValue(value, out var series) ? series : OpenNew(value);

    /// <summary>Chooses the next open label's value; beyond its limit, and for null, <see cref="Label.Other"/>.</summary>
    public Series<TCell> Open(long? value) => value is { } number ? Open(number) : OpenNew((string?)null);

    /// <summary>The sum over the present series that the matchers select, or null where a gauge has none with a value.</summary>
    /// <param name="part">Which part of a histogram.</param>
    /// <param name="matchers">Which series; all of them have to agree.</param>
    public double? Total(SeriesPart part, params SeriesMatcher[] matchers)
    {
        double? total = typeof(TCell) == typeof(GaugeCell) ? null : 0;
        foreach (var (labelValues, cell) in Enumerate())
        {
            if (cell.Read(part) is { } value && Array.TrueForAll(matchers, matcher => matcher.Selects(_family.Definition.Labels, labelValues)))
                total = (total ?? 0) + value;
        }

        return total;
    }

    /// <summary>The index of a cell's first word in the main chunk; beyond its end where it is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int WordInMain(int place)
    {
        var words = _words;
        return (uint)place < (uint)words.Length ? words[place] : CellMemory.NotInMain;
    }

    /// <summary>Learns where a cell has its first word.</summary>
    internal void Remember(int place, int word)
    {
        if (word != CellMemory.NotInMain && (uint)place < (uint)_words.Length)
            _words[place] = word;
    }

    private TCell Create(int place)
    {
        // Under a lock, so that each series has one cell.
        lock (_family)
            return _cells[place] ??= CreateCell(place);
    }

    private TCell Sparse(int place)
    {
        if (_sparseCells is null || place < 0 || place >= _family.Places)
            throw new ArgumentOutOfRangeException(nameof(place), place, "There is no such combination of labels.");

        if (_sparseCells.TryGetValue(place, out var cell))
            return cell;

        lock (_family)
            return _sparseCells.GetOrAdd(place, static (place, series) => series.CreateCell(place), this);
    }

    private TCell CreateCell(int place) => _family.Attach(_family.Make(), _family.LabelValues(_openValues, place));

    private Series<TCell> OpenNew(string? value) => Child(_family.OpenLabel(_openValues.Length).Admit(value));

    private Series<TCell> OpenNew(long value)
    {
        var admitted = _family.OpenLabel(_openValues.Length).Admit(value);
        var series = Child(admitted);
        return admitted == Label.Other ? series : _byNumber!.GetOrAdd(value, series);
    }

    private Series<TCell> Child(string admitted)
    {
        if (_byText!.TryGetValue(admitted, out var existing))
            return existing;

        // Under a lock, so that the cells that exist from the start are made once.
        lock (_byText)
        {
            if (_byText.TryGetValue(admitted, out existing))
                return existing;

            var depth = _openValues.Length + 1;
            var child = depth < _family.OpenCount ? new Series<TCell>(_family, depth) : _family.NextSeries();
            return _byText[admitted] = child.Start([.. _openValues, admitted]);
        }
    }

    private IEnumerable<(string[] LabelValues, TCell Cell)> Enumerate()
    {
        if (_byText is not null)
            return _byText.Values.SelectMany(series => series.Enumerate());

        var dense = _cells.Select((cell, place) => (Place: place, Cell: cell));
        var sparse = _sparseCells?.Select(pair => (Place: pair.Key, Cell: (TCell?)pair.Value)) ?? [];
        return dense.Concat(sparse)
            .Where(item => item.Cell is not null)
            .Select(item => (_family.LabelValues(_openValues, item.Place), item.Cell!));
    }
}
