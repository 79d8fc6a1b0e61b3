using System.Collections.Concurrent;
using System.Diagnostics;

namespace ObserverMetrics.Runtime.Timing;

/// <summary>The start and the labels of a running measurement. States are used again, so that a measurement allocates nothing.</summary>
public sealed class TimerState
{
    private static readonly ConcurrentBag<TimerState> Pool = [];

    private long _start;
    private long?[] _numbers = [];
    private string?[] _texts = [];
    private int _version;

    private TimerState()
    {
    }

    /// <summary>The measured seconds.</summary>
    public double Seconds { get; private set; }

    internal int Version => Volatile.Read(ref _version);

    /// <summary>The value of an open text label, or null where it was not set.</summary>
    public string? Text(int label) => _texts[label];

    /// <summary>The value of a closed or whole-number label, or null where it was not set.</summary>
    public long? Number(int label) => _numbers[label];

    /// <summary>The place of a closed label's value; the last one, where <c>other</c> is, for one undefined or not set.</summary>
    /// <param name="label">The label's position.</param>
    /// <param name="count">How many values the label has.</param>
    public int Ordinal(int label, int count) =>
        _numbers[label] is { } number && (ulong)number < (ulong)count ? (int)number : count;

    /// <summary>Gives the state back; it must not be used after that.</summary>
    public void Release()
    {
        Array.Clear(_numbers);
        Array.Clear(_texts);
        Pool.Add(this);
    }

    internal static TimerState Rent(int labels)
    {
        if (!Pool.TryTake(out var state))
            state = new TimerState();

        if (state._numbers.Length < labels)
        {
            state._numbers = new long?[labels];
            state._texts = new string?[labels];
        }

        state._start = Stopwatch.GetTimestamp();
        return state;
    }

    internal void Set(int label, long? value) => _numbers[label] = value;

    internal void Set(int label, string? value) => _texts[label] = value;

    internal bool TryStop(int version)
    {
        if (Interlocked.CompareExchange(ref _version, version + 1, version) != version)
            return false;

        Seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
        return true;
    }
}
