using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

/// <summary>What promtool would see at each step: the recordings that the alerts of one name need, and these alerts themselves, group by group.</summary>
/// <param name="rules">All rules.</param>
/// <param name="alertName">The name; twins of two severities share it.</param>
internal sealed class AlertSimulation(ParsedRules rules, string alertName)
{
    private readonly HashSet<PromQLExpression> _needed = new(
        rules.Groups.SelectMany(group => group.Alerts).Where(alert => alert.Alert.Name == alertName).SelectMany(alert => rules.WithRecordings(alert.Expression)),
        SameTree.Comparer);

    /// <summary>The elements that fire at each step, by rule.</summary>
    /// <param name="store">The input series; recorded ones are added to it.</param>
    /// <param name="step">The time between two evaluations.</param>
    /// <param name="end">The time of the last one.</param>
    /// <param name="withStart">Whether ranges contain their start.</param>
    public IReadOnlyList<IReadOnlyList<(ParsedAlert Alert, Element Element)>> Run(SeriesStore store, long step, long end, bool withStart)
    {
        var evaluator = new Evaluator(store, withStart, _ => null);
        var recordings = rules.Groups.SelectMany(group => group.Recordings).Where(recording => _needed.Contains(recording.Expression)).ToDictionary(recording => recording, recording => new RecordedSeries(recording.Name, store));
        var alerts = rules.Groups.SelectMany(group => group.Alerts).Where(alert => alert.Alert.Name == alertName).ToDictionary(alert => alert, alert => new AlertStates(alert));
        var frames = new List<IReadOnlyList<(ParsedAlert, Element)>>();
        for (long time = 0; time <= end; time += step)
        {
            foreach (var group in rules.Groups)
            {
                foreach (var recording in group.Recordings.Where(recordings.ContainsKey))
                    recordings[recording].Add(evaluator.Vector(recording.Expression, time), time);

                foreach (var alert in group.Alerts.Where(alerts.ContainsKey))
                    alerts[alert].Evaluate(evaluator.Vector(alert.Expression, time), time);
            }

            frames.Add([.. alerts.Values.SelectMany(states => states.Firing.Select(element => (states.Alert, element)))]);
        }

        return frames;
    }

    /// <summary>Compares trees by reference: two recordings may have the same text.</summary>
    private sealed class SameTree : IEqualityComparer<PromQLExpression>
    {
        public static SameTree Comparer { get; } = new();

        public bool Equals(PromQLExpression? x, PromQLExpression? y) => ReferenceEquals(x, y);

        public int GetHashCode(PromQLExpression obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
