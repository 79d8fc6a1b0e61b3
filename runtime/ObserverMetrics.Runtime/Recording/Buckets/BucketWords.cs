using System.Runtime.CompilerServices;

namespace ObserverMetrics.Runtime.Recording.Buckets;

/// <summary>A bucket as two words in what a thread owns: the number of observations and their sum.</summary>
/// <remarks>
/// The number tells readers whether the two belong together: it is stored as its complement, which is negative, while the sum is
/// being changed, and it never comes back to a value that it had.
/// </remarks>
internal static class BucketWords
{
    public const int PerBucket = 2;

    // A writer is between its writes for nanoseconds, unless its thread is taken off the processor there.
    private const int MostReads = 100;

    /// <summary>Adds an observation; only the owner may.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref long count, double value)
    {
        ref var sum = ref Unsafe.Add(ref count, 1);
        var before = count;
        Volatile.Write(ref count, ~before);
        Volatile.Write(ref sum, BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(sum) + value));
        Volatile.Write(ref count, before + 1);
    }

    /// <summary>Reads both as they belong together; false when the owner stood still in the middle of a change.</summary>
    public static bool TryRead(ref long count, out BucketTotal total)
    {
        ref var sum = ref Unsafe.Add(ref count, 1);
        for (var i = 0; i < MostReads; i++)
        {
            var before = Volatile.Read(ref count);
            var read = Volatile.Read(ref sum);
            if (before >= 0 && Volatile.Read(ref count) == before)
            {
                total = new BucketTotal(before, BitConverter.Int64BitsToDouble(read));
                return true;
            }
        }

        total = default;
        return false;
    }

    /// <summary>The number of observations alone.</summary>
    public static long ReadCount(ref long count)
    {
        var word = Volatile.Read(ref count);
        return word < 0 ? ~word : word;
    }
}
