using System.Runtime.CompilerServices;

namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>The small number of the block that the running thread alone may write, now.</summary>
/// <remarks>
/// It is found by the page of the stack, which costs half as much as a look at what the runtime keeps for a thread; that is where
/// it is found for threads whose page is not known.
/// </remarks>
internal static class BlockNumber
{
    private const int MissesToClaim = 1024;

    // Primitive, and in a class without another static: so the read is cheap, and needs no check whether the class is initialised.
    [ThreadStatic]
    private static int _ofThread;

    [ThreadStatic]
    private static int _misses;

    /// <summary>The number, from 1 up.</summary>
    public static int Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var page = StackPages.Current;
            return StackPages.TryFind(page, out var number) ? number : OfThread(page);
        }
    }

    /// <summary>The number of the thread's own block.</summary>
    /// <param name="page">The page on which it runs; it has no block yet.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int OfThread(nuint page)
    {
        // Only pages on which much is recorded are worth one of the few places.
        if (++_misses % MissesToClaim == 0)
            StackPages.Claim(page);

        var number = _ofThread;
        return number != 0 ? number : _ofThread = StackPages.Most + ThreadNumbers.Take();
    }
}
