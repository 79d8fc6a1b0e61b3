namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>What can be set of a member.</summary>
internal enum LeverKind
{
    /// <summary>A gauge's value or slope, a counter's or histogram's growth for each sample, a time stamp's age in seconds.</summary>
    Level,

    /// <summary>Which buckets of a histogram the observations fall into: 3.2 is a fifth into bucket 4, the rest into bucket 3.</summary>
    Position,

    /// <summary>1 where the member is there, 0 where it is missing.</summary>
    Presence,
}

/// <summary>Something that the solver can set.</summary>
internal readonly record struct Lever(Member Member, LeverKind Kind);

/// <summary>How the levers are set for a while; one that is not among them is as usual.</summary>
internal sealed class Settings
{
    private const decimal UsualGauge = 100;

    private readonly Dictionary<Lever, decimal> _values;

    private Settings(Dictionary<Lever, decimal> values) => _values = values;

    public static Settings Usual { get; } = new([]);

    public Settings With(Lever lever, decimal value) => new(new Dictionary<Lever, decimal>(_values) { [lever] = value });

    /// <summary>The same with some levers at one value.</summary>
    public Settings With(IEnumerable<Lever> levers, decimal value) => levers.Aggregate(this, (settings, lever) => settings.With(lever, value));

    /// <summary>A lever's value.</summary>
    /// <param name="lever">The lever.</param>
    /// <param name="interval">Milliseconds between two samples: usually a counter grows by one each second.</param>
    public decimal Of(Lever lever, long interval) => _values.TryGetValue(lever, out var value) ? value : lever switch
    {
        { Kind: LeverKind.Presence } => 1,
        { Kind: LeverKind.Position } => (lever.Member.Bounds.Count - 1) / 2m,
        { Member.Kind: InputKind.Counter or InputKind.Histogram or InputKind.Trend } => interval / 1000m,
        _ => lever.Member.Usual ?? UsualGauge,
    };
}
