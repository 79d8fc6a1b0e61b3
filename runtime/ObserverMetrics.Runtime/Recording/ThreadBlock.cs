using System.ComponentModel;
using System.Runtime.CompilerServices;
using ObserverMetrics.Runtime.Recording.Blocks;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>Memory of a registry's cells that the running thread alone may write; taken once, for several recordings. A <c>ref struct</c>, because it must not leave the thread.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ThreadBlock
{
    private readonly BlockGate? _gate;

    /// <param name="main">Its copy of the main chunk.</param>
    /// <param name="gate">Where to give the common block back; null for the thread's own.</param>
    internal ThreadBlock(long[] main, BlockGate? gate)
    {
        Main = main;
        _gate = gate;
    }

    /// <summary>Its copy of the main chunk.</summary>
    internal long[] Main { get; }

    /// <summary>The number of its copies of all chunks.</summary>
    internal int Number => _gate is null ? ThreadNumber.Own : Chunk.Common;

    /// <summary>Adds to a word of the main chunk; false where it has no such word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAdd(int word, long by)
    {
        var main = Main;
        if ((uint)word >= (uint)main.Length)
            return false;

        Add(ref main[word], by);
        return true;
    }

    // Volatile only for the readers, and because in a 32-bit process a plain write would not be atomic.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(ref long word, long by) => Volatile.Write(ref word, word + by);

    /// <summary>Ends the recordings; the block must not be used after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Release() => _gate?.Release();
}
