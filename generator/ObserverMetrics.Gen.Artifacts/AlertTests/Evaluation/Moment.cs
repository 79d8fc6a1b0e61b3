using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>When, and as which Prometheus, an expression is evaluated.</summary>
/// <param name="Time">Milliseconds since the start.</param>
/// <param name="WithStart">Whether a sample at the very start of a range belongs to it, and one as old as a selector may find: until Prometheus 3 it does.</param>
internal readonly record struct Moment(long Time, bool WithStart)
{
    public Moment Before(PromQLDuration? offset) => this with { Time = Time - (offset?.Milliseconds ?? 0) };
}
