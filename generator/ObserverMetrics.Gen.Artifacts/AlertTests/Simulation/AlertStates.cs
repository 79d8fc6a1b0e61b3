using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

/// <summary>The states of one alerting rule's elements over time.</summary>
internal sealed class AlertStates(ParsedAlert alert)
{
    private readonly Dictionary<LabelSet, State> _active = [];

    public ParsedAlert Alert { get; } = alert;

    /// <summary>The elements that fire.</summary>
    public IEnumerable<Element> Firing => _active.Values.Where(state => state.Fires).Select(state => state.Element);

    public void Evaluate(IEnumerable<Element> elements, long time)
    {
        var found = new HashSet<LabelSet>();
        foreach (var element in elements)
        {
            var key = element.Labels.Without(LabelSet.MetricName);
            found.Add(key);
            if (!_active.TryGetValue(key, out var state))
                _active.Add(key, state = new State { Since = time });

            state.Element = element;
            state.GoneSince = null;
        }

        foreach (var key in _active.Keys.Where(key => !found.Contains(key)).ToList())
        {
            var state = _active[key];
            state.GoneSince ??= time;
            if (!state.Fires || time - state.GoneSince >= Alert.KeepFiringFor)
                _active.Remove(key);
        }

        foreach (var state in _active.Values)
            state.Fires |= time - state.Since >= Alert.For;
    }

    private sealed class State
    {
        public long Since { get; init; }

        public Element Element { get; set; }

        public bool Fires { get; set; }

        public long? GoneSince { get; set; }
    }
}
