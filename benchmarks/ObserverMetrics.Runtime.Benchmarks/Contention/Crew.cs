using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace ObserverMetrics.Runtime.Benchmarks.Contention;

/// <summary>Threads that do the same fixed number of operations from a common start, each on a processor of its own as far as there are enough. They live as long as the process.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Its threads wait at the gate until the process ends.")]
internal sealed class Crew
{
    private readonly Barrier _gate;
    private readonly (long Start, long End)[] _times;
    private Action<int> _run = _ => { };
    private int _count;

    public Crew(int threads)
    {
        _gate = new Barrier(threads + 1);
        _times = new (long, long)[threads];
        for (var i = 0; i < threads; i++)
        {
            var index = i;
            new Thread(() => Work(index)) { IsBackground = true }.Start();
        }
    }

    /// <summary>Seconds from the first thread's start to the last one's end.</summary>
    public double Run(Action<int> run, int countPerThread)
    {
        (_run, _count) = (run, countPerThread);
        _gate.SignalAndWait();
        _gate.SignalAndWait();
        return (_times.Max(time => time.End) - _times.Min(time => time.Start)) / (double)Stopwatch.Frequency;
    }

    private void Work(int index)
    {
        Processors.Keep(index);
        while (true)
        {
            _gate.SignalAndWait();
            var start = Stopwatch.GetTimestamp();
            _run(_count);
            _times[index] = (start, Stopwatch.GetTimestamp());
            _gate.SignalAndWait();
        }
    }
}
