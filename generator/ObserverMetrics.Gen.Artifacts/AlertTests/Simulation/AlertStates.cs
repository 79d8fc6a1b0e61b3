using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

/// <summary>The states of one alerting rule's elements over time.</summary>
internal sealed class AlertStates
{
    private readonly BoundVector _vector;
    private readonly LabelGroups _elements;
    private readonly State[] _states;

    public AlertStates(ParsedAlert alert, BoundVector vector)
        : this(alert, vector, new LabelGroups(vector.Labels, labels => labels.Without(LabelSet.MetricName)))
    {
    }

    private AlertStates(ParsedAlert alert, BoundVector vector, LabelGroups elements)
    {
        Alert = alert;
        _vector = vector;
        _elements = elements;
        _states = new State[elements.Labels.Count];
    }

    public ParsedAlert Alert { get; }

    public bool Fires => Array.Exists(_states, state => state.Fires);

    /// <summary>The rule before its first evaluation.</summary>
    public AlertStates Anew() => new(Alert, _vector, _elements);

    /// <summary>Whether the expression gives no element.</summary>
    public bool IsMissing(Moment at) => Array.TrueForAll(_vector.At(at), value => value is null);

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
