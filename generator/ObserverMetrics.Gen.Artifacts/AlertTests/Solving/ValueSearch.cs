namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>Finds round values that give about a wanted margin: in a few steps where margins only rise or only fall, by trying the whole range elsewhere.</summary>
/// <param name="range">The values to try, ascending.</param>
/// <param name="measure">The margin of a value, or null where it has none.</param>
internal sealed class ValueSearch(IReadOnlyList<decimal> range, Func<decimal, double?> measure)
{
    private const double Nearest = 0.15;
    private const double Farthest = 0.85;
    private const double Exact = 1e-9;
    private const int MostReductions = 40;
    private const int Probes = 8;

    private readonly Dictionary<decimal, double?> _known = [];

    public double? MarginAt(decimal value) => _known.TryGetValue(value, out var known) ? known : _known[value] = measure(value);

    /// <summary>A value with about the wanted margin. Where margins jump over it: the nearest on its side.</summary>
    public decimal? Find(double wanted)
    {
        if (FindMonotone(wanted) is { } found)
            return found;

        if (!IsOfEffect)
            return null;

        var tried = range.Select(value => (Value: value, Margin: MarginAt(value))).Where(one => one.Margin is not null).ToList();
        if (tried.FindAll(one => IsNear(one.Margin, wanted)) is { Count: > 0 } near)
            return near.OrderBy(one => Math.Abs(one.Value)).First().Value;

        var brackets = tried.Zip(tried.Skip(1), (low, high) => (Low: low, High: high)).Where(pair => (pair.Low.Margin < wanted) != (pair.High.Margin < wanted)).OrderBy(pair => Math.Abs(pair.Low.Value));
        foreach (var bracket in brackets)
        {
            if (Refine(wanted, bracket.Low.Value, bracket.High.Value) is { } refined)
                return refined;
        }

        var beyond = tried.FindAll(one => wanted != 0 && Math.Sign(one.Margin!.Value) == Math.Sign(wanted)).OrderBy(one => Math.Abs(one.Margin!.Value)).ToList();
        return beyond.Count > 0 ? beyond[0].Value : null;
    }

    /// <summary>Whether the margins at a few places differ at all.</summary>
    private bool IsOfEffect => Enumerable.Range(0, Probes).Select(i => MarginAt(range[i * (range.Count - 1) / (Probes - 1)])).Distinct().Skip(1).Any();

    private decimal? FindMonotone(double wanted)
    {
        var (low, high) = (0, range.Count - 1);
        while (low < high && MarginAt(range[low]) is null)
            low++;

        if (low >= high || MarginAt(range[high]) is not { } atHigh || MarginAt(range[low]) < wanted == atHigh < wanted)
            return null;

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (MarginAt(range[middle]) is not { } margin)
                return null;

            if (margin < wanted == atHigh < wanted)
                high = middle;
            else
                low = middle;
        }

        return Refine(wanted, range[low], range[high]);
    }

    /// <summary>The value between two on both sides of the wanted one, by secants and halves in turn: the first are exact for lines, the others never fail.</summary>
    private decimal? Refine(double wanted, decimal from, decimal to)
    {
        foreach (var end in Math.Abs(from) <= Math.Abs(to) ? new[] { from, to } : [to, from])
        {
            if (IsNear(MarginAt(end), wanted))
                return end;
        }

        var (low, high) = ((Value: (double)from, Error: MarginAt(from)!.Value - wanted), (Value: (double)to, Error: MarginAt(to)!.Value - wanted));
        for (var i = 0; i < MostReductions && Math.Abs(low.Error) > Exact; i++)
        {
            var share = i % 2 == 0 ? low.Error / (low.Error - high.Error) : 0.5;
            var value = low.Value + ((high.Value - low.Value) * share);
            if (measure((decimal)value) is not { } margin)
                return null;

            if (margin - wanted < 0 == low.Error < 0 || Math.Abs(margin - wanted) <= Exact)
                low = (value, margin - wanted);
            else
                high = (value, margin - wanted);
        }

        foreach (var round in RoundNumbers.Near(low.Value))
        {
            if (round >= from && round <= to && IsNear(MarginAt(round), wanted))
                return round;
        }

        return null;
    }

    private static bool IsNear(double? margin, double wanted) =>
        wanted == 0 ? margin == 0 : margin * Math.Sign(wanted) is >= Nearest and <= Farthest;
}
