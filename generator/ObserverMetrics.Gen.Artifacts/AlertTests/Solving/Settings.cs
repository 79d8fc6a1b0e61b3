namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>How the levers are set for a while; one that is not among them is as usual.</summary>
internal sealed class Settings
{
    private const decimal UsualGauge = 100;

    private readonly Settings? _others;
    private readonly Lever _lever;
    private readonly decimal _value;

    private Settings(Settings? others, Lever lever, decimal value)
    {
        _others = others;
        _lever = lever;
        _value = value;
    }

    public static Settings Usual { get; } = new(null, default, 0);

    public Settings With(Lever lever, decimal value) => new(this, lever, value);

    /// <summary>The same with some levers at one value.</summary>
    public Settings With(IEnumerable<Lever> levers, decimal value) => levers.Aggregate(this, (settings, lever) => settings.With(lever, value));

    /// <summary>A lever's value.</summary>
    /// <param name="lever">The lever.</param>
    /// <param name="interval">Milliseconds between two samples: usually a counter grows by one each second.</param>
    public decimal Of(Lever lever, long interval)
    {
        for (var settings = this; settings._others is not null; settings = settings._others)
        {
            if (settings._lever == lever)
                return settings._value;
        }

        return lever switch
        {
            { Kind: LeverKind.Presence } => 1,
            { Kind: LeverKind.Position } => (lever.Member.Bounds.Count - 1) / 2m,
            { Member.Kind: InputKind.Counter or InputKind.Histogram or InputKind.Trend } => interval / 1000m,
            _ => lever.Member.Usual ?? UsualGauge,
        };
    }
}
