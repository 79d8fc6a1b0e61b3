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
    private readonly Action<Moment>[] _steps;

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

        var recordings = _recordings.Select(recording => (recording.Key.Order, Step: (Action<Moment>)recording.Value.Evaluate));
        var alerts = _alerts.Select(alert => (alert.Alert.Order, Step: (Action<Moment>)alert.Evaluate));
        _steps = [.. recordings.Concat(alerts).OrderBy(rule => rule.Order).Select(rule => rule.Step)];
    }

    /// <summary>The elements that fire at each step, by rule.</summary>
    /// <param name="step">The time between two evaluations.</param>
    /// <param name="end">The time of the last one.</param>
    /// <param name="withStart">Whether ranges contain their start.</param>
    public IReadOnlyList<IReadOnlyList<FiringElement>> Run(long step, long end, bool withStart)
    {
        var frames = new IReadOnlyList<FiringElement>[(end / step) + 1];
        foreach (var recording in _recordings.Values)
            recording.Clear(frames.Length);

        foreach (var alert in _alerts)
            alert.Clear();

        for (var i = 0; i < frames.Length; i++)
        {
            foreach (var evaluate in _steps)
                evaluate(new Moment(i * step, withStart));

            frames[i] = _alerts.Exists(alert => alert.Fires) ? [.. _alerts.SelectMany(alert => alert.Firing())] : [];
        }

        return frames;
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
