using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

/// <summary>What fires at each step, found where it is asked for: of hundreds of steps a few are looked at.</summary>
/// <param name="rules">What is evaluated at each step, in this order.</param>
/// <param name="alerts">The alerts among them.</param>
/// <param name="step">The time between two evaluations.</param>
/// <param name="count">How many there are.</param>
/// <param name="withStart">Whether ranges contain their start.</param>
/// <param name="setInputs">Gives the inputs their samples, which may be others by now.</param>
internal sealed class AlertRun(IReadOnlyList<Action<Moment>> rules, IReadOnlyList<AlertStates> alerts, long step, int count, bool withStart, Action setInputs)
{
    private readonly IReadOnlyList<FiringElement>?[] _frames = new IReadOnlyList<FiringElement>?[count];

    /// <summary>The step that the alerts' states are of.</summary>
    private int _at = -1;

    public int Count => _frames.Length;

    /// <summary>The elements that fire at a step, by rule.</summary>
    public IReadOnlyList<FiringElement> this[int index]
    {
        get
        {
            if (_frames[index] is null)
            {
                setInputs();
                if (index != _at + 1)
                    SkipTo(index);

                PlayTo(index);
            }

            return _frames[index]!;
        }
    }

    /// <summary>Evaluates each step up to one.</summary>
    public void PlayTo(int index)
    {
        setInputs();
        while (_at < index)
        {
            var now = At(++_at);
            foreach (var evaluate in rules)
                evaluate(now);

            _frames[_at] = alerts.Any(alert => alert.Fires) ? [.. alerts.SelectMany(alert => alert.Firing())] : [];
        }
    }

    /// <summary>Goes to the last step up to one at which nothing is left of what was before: all elements have been missing for as long as they would keep firing.</summary>
    private void SkipTo(int index)
    {
        var known = _at < index ? _at : -1;
        var missing = 0;
        for (var i = index; i > known; i--)
        {
            var then = At(i);
            missing = alerts.All(alert => alert.IsMissing(then)) ? missing + 1 : 0;
            if (missing > 0 && alerts.All(alert => (missing - 1) * step >= alert.Alert.KeepFiringFor))
            {
                Rest(i + missing - 1);
                _frames[_at] = [];
                return;
            }
        }

        if (known < 0)
            Rest(-1);
    }

    private void Rest(int index)
    {
        _at = index;
        foreach (var alert in alerts)
            alert.Clear();
    }

    private Moment At(int index) => new(index * step, withStart);
}
