using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>The chunk of the cells that exist before the first recording; its copies are found by the page of the stack at once.</summary>
internal sealed class MainChunk() : Chunk(MostWords)
{
    private const int MostWords = 8192;

    private readonly (nuint Page, long[] Copy)[] _ofPages = new (nuint, long[])[StackPages.Places];

    /// <summary>The same as <see cref="Chunk.Present"/>, found faster.</summary>
    public long[] PresentHere
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var page = StackPages.Current;
            // There is a place for each page, which the compiler cannot know.
            ref var known = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_ofPages), StackPages.PlaceOf(page));
            return known.Page == page ? known.Copy : Find(page);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long[] Find(nuint page)
    {
        if (!StackPages.TryFind(page, out var block))
            return PresentIn(BlockNumber.OfThread(page));

        // The first copy is made when a cell gets words, which leaves time to set aside those of more cells.
        if (!IsMade)
            return [];

        var copy = Make(block);
        _ofPages[StackPages.PlaceOf(page)] = (page, copy);
        return copy;
    }
}
