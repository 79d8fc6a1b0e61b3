using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

/// <summary>What promtool would see at each step: the recordings that the alerts of one name need, and these alerts themselves, in the order of their groups.</summary>
internal sealed class AlertSimulation
{
    private readonly ParsedRules _rules;
    private readonly SeriesStore _store;
    private readonly Binder _binder;
    private readonly Dictionary<ParsedRecording, RecordedSeries> _recordings = [];
    private readonly List<AlertStates> _alerts = [];

    /// <summary>Prepares the rules.</summary>
    /// <param name="rules">All rules.</param>
    /// <param name="alertName">The name; twins of two severities share it.</param>
    /// <param name="inputs">The input series.</param>
    /// <param name="work">Counts what is done.</param>
    public AlertSimulation(ParsedRules rules, string alertName, IEnumerable<TimeSeries> inputs, Work work)
    {
        _rules = rules;
        _store = new SeriesStore(inputs);
        _binder = new Binder(_store, _ => null, work);
        foreach (var alert in rules.Named(alertName))
        {
            AddRecordings(alert.Expression);
            _alerts.Add(new AlertStates(alert, _binder.Vector(alert.Expression)));
        }
    }

    /// <summary>What fires at each step.</summary>
    /// <param name="step">The time between two evaluations.</param>
    /// <param name="end">The time of the last one.</param>
    /// <param name="withStart">Whether ranges contain their start.</param>
    /// <param name="setInputs">Gives the inputs their samples.</param>
    public AlertRun Run(long step, long end, bool withStart, Action setInputs)
    {
        var count = (int)(end / step) + 1;
        var alerts = _alerts.ConvertAll(alert => alert.Anew());
        var rules = _recordings.Select(recording => (recording.Key.Order, Evaluate: (Action<Moment>)recording.Value.Evaluate))
            .Concat(alerts.Select(alert => (alert.Alert.Order, Evaluate: (Action<Moment>)alert.Evaluate)))
            .OrderBy(rule => rule.Order).Select(rule => rule.Evaluate);
        var run = new AlertRun([.. rules], alerts, step, count, withStart, setInputs);

        // The series of recordings grow step by step.
        foreach (var recording in _recordings.Values)
            recording.Clear(count);

        if (_recordings.Count > 0)
            run.PlayTo(count - 1);

        return run;
    }

    // Those that an expression needs come before it: their series must be known.
    private void AddRecordings(PromQLExpression expression)
    {
        foreach (var recording in _rules.DirectRecordings(expression).Where(recording => !_recordings.ContainsKey(recording)))
        {
            AddRecordings(recording.Expression);
            _recordings[recording] = new RecordedSeries(recording.Name, _binder.Vector(recording.Expression));
            _store.Add(_recordings[recording].All);
        }
    }
}

/// <summary>An element for which an alert fires.</summary>
internal readonly record struct FiringElement(ParsedAlert Alert, Element Element);
