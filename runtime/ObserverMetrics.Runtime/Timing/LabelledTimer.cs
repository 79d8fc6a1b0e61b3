using System.Diagnostics.CodeAnalysis;

namespace ObserverMetrics.Runtime.Timing;

/// <summary>A running measurement whose labels can be set until it ends.</summary>
/// <remarks>
/// A variable of a <c>using</c> cannot be assigned to, so the labels live in a pooled <see cref="TimerState"/>; the version
/// tells this measurement from later ones that use the same state.
/// </remarks>
public readonly struct LabelledTimer
{
    private readonly TimerState? _state;
    private readonly int _version;

    private LabelledTimer(TimerState state)
    {
        _state = state;
        _version = state.Version;
    }

    private TimerState Running => _state is { } state && state.Version == _version ? state : throw new ObjectDisposedException(nameof(LabelledTimer));

    /// <summary>Starts a measurement.</summary>
    /// <param name="labels">The number of labels.</param>
    public static LabelledTimer Start(int labels) => new(TimerState.Rent(labels));

    /// <summary>The value of a closed or whole-number label, or null where it is not set.</summary>
    /// <exception cref="ObjectDisposedException">The measurement has ended.</exception>
    public long? GetNumber(int label) => Running.Number(label);

    /// <summary>Sets a closed or whole-number label.</summary>
    /// <exception cref="ObjectDisposedException">The measurement has ended.</exception>
    public void SetNumber(int label, long? value) => Running.Set(label, value);

    /// <summary>The value of a bool label, or null where it is not set.</summary>
    /// <exception cref="ObjectDisposedException">The measurement has ended.</exception>
    public bool? GetFlag(int label) => Running.Number(label) is { } number ? number != 0 : null;

    /// <summary>Sets a bool label.</summary>
    /// <exception cref="ObjectDisposedException">The measurement has ended.</exception>
    public void SetFlag(int label, bool? value) => Running.Set(label, value switch { null => null, true => 1L, false => 0L });

    /// <summary>The value of an open text label, or null where it is not set.</summary>
    /// <exception cref="ObjectDisposedException">The measurement has ended.</exception>
    public string? GetText(int label) => Running.Text(label);

    /// <summary>Sets an open text label.</summary>
    /// <exception cref="ObjectDisposedException">The measurement has ended.</exception>
    public void SetText(int label, string? value) => Running.Set(label, value);

    /// <summary>Ends the measurement; false where it had ended before.</summary>
    /// <param name="state">The duration and the labels; to be released once they are read.</param>
    public bool TryStop([NotNullWhen(true)] out TimerState? state)
    {
        state = _state is not null && _state.TryStop(_version) ? _state : null;
        return state is not null;
    }
}
