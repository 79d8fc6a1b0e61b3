using System.Runtime.CompilerServices;

namespace ObserverMetrics.Runtime.Recording.Blocks;

/// <summary>Words of 64 bits of which each thread has its own copy, which it alone writes; the total is the sum over the copies.</summary>
/// <remarks>
/// A thread's copies are its block. A block is made of chunks, each when its thread first writes a word in it; a chunk is never
/// moved. A finished thread's block keeps its words and goes to the next thread with that number.
/// </remarks>
internal sealed class BlockTable
{
    private const int ChunkWords = 512;

    // A cache line (64 bytes), so that no two threads write into the same one.
    private const int Padding = 8;

    private readonly object _gate = new();
    private readonly List<int> _chunkSizes = [];
    private int _nextWord;

    // By the thread's number; none is 0. A thread without a block has an empty one, which saves the fast path a check.
    private long[]?[][] _blocks = [[]];

    /// <summary>The blocks at this moment, for reading.</summary>
    public ReadOnlySpan<long[]?[]> Blocks => Volatile.Read(ref _blocks);

    /// <summary>The running thread's block, as far as it has been made.</summary>
    public long[]?[] Own
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var blocks = _blocks;
            var number = ThreadNumber.Current;
            return (uint)number < (uint)blocks.Length ? blocks[number] : blocks[0];
        }
    }

    /// <summary>Sets words aside, next to each other, at zero for all threads.</summary>
    public OwnedWords Allocate(int words)
    {
        lock (_gate)
        {
            if (_chunkSizes.Count == 0 || _nextWord + words + Padding > _chunkSizes[^1])
            {
                _chunkSizes.Add(Math.Max(ChunkWords, words + (2 * Padding)));
                _nextWord = Padding;
            }

            var allocated = new OwnedWords(this, _chunkSizes.Count - 1, _nextWord);
            _nextWord += words;
            return allocated;
        }
    }

    /// <summary>The running thread's copy of a chunk; made if there is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public long[] MakeOwn(int chunk)
    {
        var number = ThreadNumber.Claim();
        lock (_gate)
        {
            var blocks = _blocks;
            if (number >= blocks.Length)
            {
                Array.Resize(ref blocks, number + 1);
                Array.Fill(blocks, blocks[0], _blocks.Length, blocks.Length - _blocks.Length);
                Volatile.Write(ref _blocks, blocks);
            }

            if (chunk >= blocks[number].Length)
            {
                var block = blocks[number];
                Array.Resize(ref block, _chunkSizes.Count);
                Volatile.Write(ref blocks[number], block);
            }

            return blocks[number][chunk] ??= new long[_chunkSizes[chunk]];
        }
    }
}
