using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

/// <summary>The states of one alerting rule's elements over time.</summary>
internal sealed class AlertStates
{
    private readonly BoundVector _vector;
    private readonly LabelGroups _elements;
    private readonly State[] _states;

    public AlertStates(ParsedAlert alert, BoundVector vector)
    {
        Alert = alert;
        _vector = vector;
        _elements = new LabelGroups(vector.Labels, labels => labels.Without(LabelSet.MetricName));
        _states = new State[_elements.Labels.Count];
    }

    public ParsedAlert Alert { get; }

    public bool Fires => Array.Exists(_states, state => state.Fires);

    public void Clear() => Array.Clear(_states, 0, _states.Length);

    /// <summary>The elements that fire.</summary>
    public IEnumerable<FiringElement> Firing() => _states.Where(state => state.Fires).Select(state => new FiringElement(Alert, state.Element));

    public void Evaluate(Moment at)
    {
        var values = _vector.At(at);
        for (var i = 0; i < _states.Length; i++)
        {
            ref var state = ref _states[i];
            var isThere = false;
            foreach (var element in _elements.Members[i])
            {
                if (values[element] is { } value)
                    (state.Element, isThere) = (new Element(_vector.Labels[element], value), true);
            }

            state = state.After(isThere, at.Time, Alert);
        }
    }

    private record struct State(Element Element, long? Since, long? GoneSince, bool Fires)
    {
        public readonly State After(bool isThere, long time, ParsedAlert alert)
        {
            if (!isThere && (!Fires || time - (GoneSince ?? time) >= alert.KeepFiringFor))
                return default;

            var since = Since ?? time;
            return new State(Element, since, isThere ? null : GoneSince ?? time, Fires || time - since >= alert.For);
        }
    }
}
