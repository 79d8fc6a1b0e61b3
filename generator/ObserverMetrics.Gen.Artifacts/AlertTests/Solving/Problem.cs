using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>An alert that wants a test, with what is known of its series.</summary>
/// <param name="Rules">All rules.</param>
/// <param name="Alert">The alert.</param>
/// <param name="Members">The members that it depends on.</param>
/// <param name="Clock">How time passes.</param>
internal sealed record Problem(ParsedRules Rules, ParsedAlert Alert, Members Members, TestClock Clock)
{
    public Inputs Inputs { get; } = new(Members.All, Members.Names, Clock.Interval);

    /// <summary>How long a change of a series has an effect on the alert.</summary>
    public long Reach { get; } = Clock.AlignedUp(EffectReach.Of(Alert.Expression, Rules, Clock));

    /// <summary>An evaluator that knows recordings by their expressions, so that it needs no history of them.</summary>
    public Evaluator Evaluator(SeriesStore store) => new(store, withStart: true, Rules.Recording);

    /// <summary>The levers of the members that an expression depends on, the most direct ones first.</summary>
    public IEnumerable<Lever> LeversOf(PromQLExpression expression) => Members.Of(expression).SelectMany(member =>
        member.Kind == InputKind.Histogram ? new[] { new Lever(member, LeverKind.Position), new Lever(member, LeverKind.Level) } : [new Lever(member, LeverKind.Level)]);

    public int Samples(long duration) => (int)(duration / Clock.Interval);
}
