using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ObserverMetrics.Fuzz;

/// <summary>What an action costs the thread that runs it: a loaded machine makes it slower, not dearer.</summary>
/// <param name="Time">Processor time of the thread; on systems without a clock for it the time on the wall.</param>
/// <param name="Allocated">Bytes allocated, live or not: a multiple of what was ever needed at once.</param>
internal readonly record struct Cost(TimeSpan Time, long Allocated)
{
    /// <summary>The bounds of every manifest: a second of a processor of one's own with optimised code, for which stand three of any, and as much garbage as 256 MiB of memory bear.</summary>
    /// <remarks>That 256 MiB are enough, the tests of the command line prove on the largest: there the process gets no more.</remarks>
    public static readonly Cost Most = new(TimeSpan.FromSeconds(3), 400 << 20);

    private const int ThreadClock = 3;

    /// <summary>Runs a function on this thread, and fails where it costs more than <see cref="Most"/>.</summary>
    public static T Bound<T>(string name, Func<T> function)
    {
        var (allocated, time) = (GC.GetAllocatedBytesForCurrentThread(), Now());
        var result = function();
        var cost = new Cost(Now() - time, GC.GetAllocatedBytesForCurrentThread() - allocated);
        Assert.True(cost.Time <= Most.Time && cost.Allocated <= Most.Allocated, $"{name} took {cost.Time.TotalMilliseconds:0} ms of processor and {cost.Allocated >> 20} MiB.");
        return result;
    }

    private static TimeSpan Now() => OperatingSystem.IsLinux() && ReadClock(ThreadClock, out var clock) == 0
        ? new(clock.Seconds * TimeSpan.TicksPerSecond + clock.Nanoseconds / TimeSpan.NanosecondsPerTick)
        : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out Clock time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Clock
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
