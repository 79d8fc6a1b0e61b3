using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>An alert that wants a test, with what is known of its series.</summary>
/// <param name="rules">All rules.</param>
/// <param name="alert">The alert.</param>
/// <param name="members">The members that it depends on.</param>
/// <param name="clock">How time passes.</param>
internal sealed class Problem(ParsedRules rules, ParsedAlert alert, Members members, TestClock clock)
{
    private readonly Work _work = new();
    private AlertSimulation? _simulation;
    private Binder? _binder;

    public ParsedRules Rules { get; } = rules;

    public ParsedAlert Alert { get; } = alert;

    public Members Members { get; } = members;

    public TestClock Clock { get; } = clock;

    public Inputs Inputs { get; } = new(members.All, members.Names, clock.Interval);

    /// <summary>How long a change of a series has an effect on the alert.</summary>
    public long Reach { get; } = clock.AlignedUp(new EffectReach(rules, clock).Of(alert.Expression));

    /// <summary>Binds expressions to the inputs, with recordings by their expressions, so that they need no history.</summary>
    public Binder Binder => _binder ??= new Binder(new SeriesStore(Inputs.Series), Rules.Recording, _work);

    /// <summary>The rules at work on the inputs, recordings as series of their own.</summary>
    public AlertSimulation Simulation => _simulation ??= new AlertSimulation(Rules, Alert.Alert.Name, Inputs.Series, _work);

    /// <summary>The levers of the members that an expression depends on, the most direct ones first.</summary>
    public IEnumerable<Lever> LeversOf(PromQLExpression expression) => Members.Of(expression).SelectMany(member =>
        member.Kind == InputKind.Histogram ? new[] { new Lever(member, LeverKind.Position), new Lever(member, LeverKind.Level) } : [new Lever(member, LeverKind.Level)]);

    public int Samples(long duration) => (int)(duration / Clock.Interval);
}
