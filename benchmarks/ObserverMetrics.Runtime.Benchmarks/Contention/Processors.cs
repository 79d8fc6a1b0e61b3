using System.Globalization;
using System.Runtime.InteropServices;

namespace ObserverMetrics.Runtime.Benchmarks.Contention;

/// <summary>The processors that this process may use.</summary>
internal static class Processors
{
    private const int WordBits = 64;

    /// <summary>Keeps the calling thread on one of them: a scheduler may leave two threads that start together on the same one for milliseconds.</summary>
    /// <param name="index">Which one; beyond the last it begins again with the first. On other systems than Linux the scheduler decides.</param>
    public static void Keep(int index)
    {
        var allowed = new ulong[16];
        if (!OperatingSystem.IsLinux() || Get(0, SizeOf(allowed), allowed) < 0)
            return;

        var processors = Enumerable.Range(0, allowed.Length * WordBits).Where(i => (allowed[i / WordBits] >> (i % WordBits) & 1) != 0).OrderByDescending(IsFirstOfCore).ToList();
        var processor = processors[index % processors.Count];
        var mask = new ulong[allowed.Length];
        mask[processor / WordBits] = 1UL << (processor % WordBits);
        if (Set(0, SizeOf(mask), mask) != 0)
            throw new InvalidOperationException($"The thread cannot be kept on processor {processor}.");
    }

    // Two that share a core come last.
    private static bool IsFirstOfCore(int processor)
    {
        var siblings = $"/sys/devices/system/cpu/cpu{processor}/topology/thread_siblings_list";
        return !File.Exists(siblings) || File.ReadAllText(siblings).Split(',', '-')[0].Trim() == processor.ToString(CultureInfo.InvariantCulture);
    }

    private static nint SizeOf(ulong[] mask) => mask.Length * sizeof(ulong);

    [DllImport("libc", EntryPoint = "sched_getaffinity")]
    private static extern int Get(int thread, nint size, ulong[] mask);

    [DllImport("libc", EntryPoint = "sched_setaffinity")]
    private static extern int Set(int thread, nint size, ulong[] mask);
}
