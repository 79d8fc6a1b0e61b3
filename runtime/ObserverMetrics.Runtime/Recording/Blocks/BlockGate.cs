using System.Runtime.CompilerServices;

namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>Decides into which block a recording goes: the common one while nobody else has it, otherwise the thread's own.</summary>
/// <remarks>
/// To take the common block costs an interlocked operation, which a single thread has done before it has found its own block.
/// The first thread that finds it taken ends this for the registry: from then on each thread writes into its own.
/// An exception may leave the block taken for ever; that ends it, too, and loses nothing.
/// </remarks>
internal sealed class BlockGate(Chunk main)
{
    private const int Free = 0;
    private const int Taken = 1;

    // The common block's copy of the main chunk; null before the first recording, and when threads write into their own.
    private long[]? _common;
    private bool _isContended;
    private PaddedWord _state;

    /// <summary>Whether each thread writes into its own block.</summary>
    public bool IsContended => _isContended;

    /// <summary>The block for recordings on this thread, to be released after them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ThreadBlock Take() => _common is { } common && Interlocked.CompareExchange(ref _state.Value, Taken, Free) == Free
        ? new(common, this)
        : TakeOther();

    /// <summary>The thread's own block.</summary>
    public ThreadBlock TakeOwn() => new(main.Copy(ThreadNumber.Own), null);

    public void Release() => Volatile.Write(ref _state.Value, Free);

    private ThreadBlock TakeOther()
    {
        if (!_isContended && _common is null && Interlocked.CompareExchange(ref _state.Value, Taken, Free) == Free)
        {
            _common = main.Copy(Chunk.Common);
            return new(_common, this);
        }

        // Written when needed only: all threads read them. The thread that takes the block first may set it after this.
        if (!_isContended || _common is not null)
        {
            _isContended = true;
            _common = null;
        }

        return TakeOwn();
    }
}
