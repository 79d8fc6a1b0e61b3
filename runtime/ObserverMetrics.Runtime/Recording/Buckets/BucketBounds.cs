using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ObserverMetrics.Runtime.Recording.Buckets;

/// <summary>The upper bounds of a histogram's buckets; each bucket is above the bound before it and up to its own.</summary>
internal sealed class BucketBounds
{
    // What a usual histogram has is compared at once, without a branch.
    private const int GroupSize = 16;

    private const int CacheLine = 64;

    private readonly double[] _bounds;

    // Both with infinity behind them, which is below no value, up to a multiple of the group's size.
    private readonly double[] _padded;
    private readonly double[] _lastOfGroups = [];

    /// <param name="bounds">Ascending, finite.</param>
    public BucketBounds(double[] bounds)
    {
        _bounds = bounds;
        if (bounds.Length <= GroupSize)
        {
            _padded = Padded(bounds, GroupSize);
            return;
        }

        // A value above all bounds of full groups is looked for in the group behind them.
        _padded = Padded(bounds, bounds.Length + 1);
        double[] last = [.. bounds.Where((_, index) => index % GroupSize == GroupSize - 1)];
        _lastOfGroups = Padded(last, last.Length);
    }

    /// <summary>The number of buckets: one for each bound, and the one without.</summary>
    public int Count => _bounds.Length + 1;

    /// <summary>Whether there are so few that the bucket of a value is found at once.</summary>
    public bool IsOneGroup => _padded.Length == GroupSize;

    /// <summary>The first of them, at which <see cref="WordIn"/> looks.</summary>
    public double[] Group => _padded;

    /// <summary>The index of the first word of a value's bucket, where there is only one group; the value is not NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WordIn(double[] group, double value) => WordsBelow(ref MemoryMarshal.GetArrayDataReference(group), value);

    /// <summary>The bucket of a value that is not NaN.</summary>
    public int IndexOf(double value)
    {
        var group = 0;
        for (var i = 0; i < _lastOfGroups.Length; i += GroupSize)
            group += WordsBelow(ref _lastOfGroups[i], value) / BucketWords.PerBucket;

        var start = group * GroupSize;
        return start + (WordsBelow(ref _padded[start], value) / BucketWords.PerBucket);
    }

    /// <summary>The value nearest to <paramref name="value"/> that falls into a bucket; for NaN any of them.</summary>
    public double Clamp(double value, int bucket)
    {
        var lower = bucket == 0 ? double.NegativeInfinity : _bounds[bucket - 1];
        var upper = bucket == _bounds.Length ? double.PositiveInfinity : _bounds[bucket];
        if (value > upper || (bucket == 0 && double.IsNaN(value)))
            return upper;

        return value > lower || bucket == 0 ? value : Math.BitIncrement(lower);
    }

    // How many of a group are below the value, as words of their buckets.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WordsBelow(ref double group, double value)
    {
        if (!Avx2.IsSupported)
            return BucketWords.PerBucket * CountBelow(ref group, value);

        // All bits of eight bytes for each that is below, of which narrowing leaves two bytes, and a mask two bits: one for each word.
        var values = Vector256.Create(value);
        var first = Avx2.PackSignedSaturate(IsBelow(ref group, 0, values), IsBelow(ref group, 4, values));
        var second = Avx2.PackSignedSaturate(IsBelow(ref group, 8, values), IsBelow(ref group, 12, values));
        return BitOperations.PopCount((uint)Avx2.MoveMask(Avx2.PackSignedSaturate(first, second)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> IsBelow(ref double group, nuint first, Vector256<double> values) =>
        Vector256.GreaterThan(values, Vector256.LoadUnsafe(ref group, first)).AsInt32();

    // Arm narrows otherwise, and has no instruction that gathers bits.
    private static int CountBelow(ref double group, double value)
    {
        var values = Vector128.Create(value);
        var below = Vector128<long>.Zero;
        for (nuint first = 0; first < GroupSize; first += 2)
            below -= Vector128.LessThan(Vector128.LoadUnsafe(ref group, first), values).AsInt64();

        return (int)Vector128.Sum(below);
    }

    private static double[] Padded(double[] bounds, int least)
    {
        var padded = AtCacheLine((least + GroupSize - 1) / GroupSize * GroupSize);
        padded.AsSpan().Fill(double.PositiveInfinity);
        bounds.CopyTo(padded, 0);
        return padded;
    }

    // A part of a group that lay in two cache lines would wait for what the observation before has written: a histogram takes
    // a sixth longer with it. Each attempt lies three words further within a line, so that one of eight hits its start, unless
    // others allocate in between; then any will do, since nothing else depends on it. The others are collected.
    private static double[] AtCacheLine(int length)
    {
        for (var attempts = CacheLine / sizeof(double); ; attempts--)
        {
            var array = GC.AllocateUninitializedArray<double>(length, pinned: true);
            if (attempts == 1 || Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % CacheLine == 0)
                return array;
        }
    }
}
