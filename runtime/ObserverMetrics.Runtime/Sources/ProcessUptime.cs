using System.Diagnostics;

namespace ObserverMetrics.Runtime.Sources;

/// <summary>How long the process has been running.</summary>
internal static class ProcessUptime
{
    private static readonly long FirstCall = Stopwatch.GetTimestamp();
    private static readonly TimeSpan BeforeFirstCall = ReadStart();

    /// <summary>The seconds since the process started; they do not jump when the clock is set.</summary>
    public static double Seconds() => (BeforeFirstCall + Stopwatch.GetElapsedTime(FirstCall)).TotalSeconds;

    private static TimeSpan ReadStart()
    {
        using var process = Process.GetCurrentProcess();
        var age = DateTime.Now - process.StartTime;
        return age > TimeSpan.Zero ? age : TimeSpan.Zero;
    }
}
