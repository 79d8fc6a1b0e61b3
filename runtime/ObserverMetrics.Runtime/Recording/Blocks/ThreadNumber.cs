namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>The small number of the running thread, by which it finds what it owns.</summary>
/// <remarks>A class of its own, without another static: so the read needs no check whether the class is initialised.</remarks>
internal static class ThreadNumber
{
    [ThreadStatic]
    private static int t_current;

    /// <summary>The number, or 0 for a thread that has none yet.</summary>
    public static int Current => t_current;

    /// <summary>The number; a thread without one takes one.</summary>
    public static int Claim() => t_current != 0 ? t_current : t_current = ThreadNumbers.Take();
}
