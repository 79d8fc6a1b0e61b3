using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ObserverMetrics.Runtime.Recording.Buckets;

/// <summary>The upper bounds of a histogram's buckets; each bucket is above the bound before it and up to its own.</summary>
internal sealed class BucketBounds
{
    // Up to here comparing with all bounds is faster than anything that branches. It is a multiple of every vector's length.
    private const int GroupSize = 16;
    private const int MostWithoutGroups = 2 * GroupSize;

    private readonly double[] _bounds;

    // With infinity behind the bounds, which is below no value.
    private readonly double[] _padded;
    private readonly double[] _lastOfGroups;

    /// <param name="bounds">Ascending, finite.</param>
    public BucketBounds(double[] bounds)
    {
        _bounds = bounds;
        _padded = Padded(bounds, bounds.Length > MostWithoutGroups ? GroupSize : Vector<double>.Count);
        _lastOfGroups = bounds.Length > MostWithoutGroups
            ? Padded([.. bounds.Where((_, index) => index % GroupSize == GroupSize - 1)], Vector<double>.Count)
            : [];
    }

    /// <summary>The number of buckets: one for each bound, and the one without.</summary>
    public int Count => _bounds.Length + 1;

    /// <summary>The bucket of a value that is not NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexOf(double value) => _lastOfGroups.Length == 0
        ? CountBelow(value, ref MemoryMarshal.GetArrayDataReference(_padded), _padded.Length)
        : IndexInGroup(value);

    /// <summary>The value nearest to <paramref name="value"/> that falls into a bucket; for NaN any of them.</summary>
    public double Clamp(double value, int bucket)
    {
        var lower = bucket == 0 ? double.NegativeInfinity : _bounds[bucket - 1];
        var upper = bucket == _bounds.Length ? double.PositiveInfinity : _bounds[bucket];
        return value > upper ? upper
            : value > lower || bucket == 0 && !double.IsNaN(value) ? value
            : bucket == 0 ? upper
            : Math.BitIncrement(lower);
    }

    private int IndexInGroup(double value)
    {
        var start = GroupSize * CountBelow(value, ref MemoryMarshal.GetArrayDataReference(_lastOfGroups), _lastOfGroups.Length);
        return start + CountBelow(value, ref _padded[start], GroupSize);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountBelow(double value, ref double first, int length)
    {
        var values = new Vector<double>(value);
        var below = Vector<long>.Zero;
        for (var i = 0; i < length; i += Vector<double>.Count)
            below -= Vector.LessThan(Vector.LoadUnsafe(ref first, (nuint)i), values);

        return (int)Vector.Sum(below);
    }

    // One multiple more than needed: a value above all bounds is looked for behind them.
    private static double[] Padded(double[] bounds, int multiple)
    {
        var padded = new double[((bounds.Length / multiple) + 1) * multiple];
        padded.AsSpan().Fill(double.PositiveInfinity);
        bounds.CopyTo(padded, 0);
        return padded;
    }
}
