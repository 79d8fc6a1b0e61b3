using System.Runtime.CompilerServices;

namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>The small number of the running thread, by which it finds what it owns.</summary>
/// <remarks>A class of its own, without another static: so the read needs no check whether the class is initialised.</remarks>
internal static class ThreadNumber
{
    [ThreadStatic]
    private static int _current;

    /// <summary>The number; a thread that has none yet gets one.</summary>
    public static int Own
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var number = _current;
            return number != 0 ? number : Take();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Take() => _current = ThreadNumbers.Take();
}
