using System.Runtime.CompilerServices;

namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>Pages of threads' stacks that have a block each: whoever runs on such a page may write into its block.</summary>
/// <remarks>
/// An operating system gives stacks whole pages of memory, so that no two living threads run on the same one; and a thread that
/// gets the stack of a finished one sees all that it wrote. A page keeps its block for ever, which makes the table safe to read
/// without a lock. Where a stack lies is known for free, as the address of a variable.
/// </remarks>
internal static unsafe class StackPages
{
    /// <summary>How many pages have a block at most. Their blocks have the numbers from 1 to this.</summary>
    public const int Most = 64;

    /// <summary>How many places there are in a table of pages.</summary>
    public const int Places = 1 << PlaceBits;

    // Many more places than pages, so that two seldom want the same one.
    private const int PlaceBits = 10;
    private const int NumberBits = 8;

    // Pages are larger on some systems, and never smaller.
    private const int PageBits = 12;

    // A page and, in its lowest bits, the number of its block; 0 where none is.
    private static readonly nuint[] Pages = new nuint[Places];

    /// <summary>How many pages have a block.</summary>
    public static int Claimed { get; private set; }

    /// <summary>The page on which the caller runs.</summary>
    public static nuint Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        [SkipLocalsInit]
        get
        {
            byte here;
            return (nuint)(&here) >> PageBits;
        }
    }

    /// <summary>Finds the number of a page's block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFind(nuint page, out int number)
    {
        // The bits of the page cancel out, unless it is another one.
        var rest = Pages[PlaceOf(page)] ^ (page << NumberBits);
        number = (int)rest;
        return rest <= Most;
    }

    /// <summary>Gives a page a block, as long as there are any, and unless its place is taken.</summary>
    public static void Claim(nuint page)
    {
        lock (Pages)
        {
            ref var place = ref Pages[PlaceOf(page)];
            if (place == 0 && Claimed < Most)
                Volatile.Write(ref place, (page << NumberBits) | (uint)++Claimed);
        }
    }

    /// <summary>The place of a page in a table of pages; no two that have a block share one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint PlaceOf(nuint page)
    {
        // Stacks lie at regular distances; the multiplication spreads them.
        return ((uint)page * 2654435769) >> (32 - PlaceBits);
    }
}
