using System.ComponentModel;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>What the running thread owns of a registry's cells; found once, for several recordings. A <c>ref struct</c>, because it must not leave the thread.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ThreadBlock
{
    internal ThreadBlock(long[]?[] chunks) => Chunks = chunks;

    internal long[]?[] Chunks { get; }
}
