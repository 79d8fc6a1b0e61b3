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

    /// <summary>Ends the recordings; the block must not be used after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Release() => _gate?.Release();
}
