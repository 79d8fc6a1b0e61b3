using System.ComponentModel;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>What the running thread owns of the cells; found once, for several recordings. A <c>ref struct</c>, because it must not leave the thread.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ThreadBlock
{
    internal ThreadBlock(int thread) => Thread = thread;

    /// <summary>The thread's number, or 0 for a thread that has recorded nothing yet.</summary>
    internal int Thread { get; }
}
