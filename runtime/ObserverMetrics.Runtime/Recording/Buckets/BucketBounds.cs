using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ObserverMetrics.Runtime.Recording.Buckets;

/// <summary>The upper bounds of a histogram's buckets; each bucket is above the bound before it and up to its own.</summary>
internal sealed class BucketBounds
{
    private readonly double[] _bounds;

    // Both with infinity behind them, which is below no value, up to a multiple of the group's size.
    private readonly double[] _padded;
    private readonly double[] _lastOfGroups = [];

    /// <param name="bounds">Ascending, finite.</param>
    public BucketBounds(double[] bounds)
    {
        _bounds = bounds;
        _padded = Padded(bounds, bounds.Length);
        if (_padded.Length <= 2 * GroupSize)
            return;

        // A value above all bounds of full groups is looked for in the group behind them.
        _padded = Padded(bounds, bounds.Length + 1);
        double[] last = [.. bounds.Where((_, index) => index % GroupSize == GroupSize - 1)];
        _lastOfGroups = Padded(last, last.Length);
    }

    /// <summary>The number of buckets: one for each bound, and the one without.</summary>
    public int Count => _bounds.Length + 1;

    // Four vectors: what a usual histogram has takes one round without a branch. A constant to the compiler.
    private static int GroupSize => 4 * Vector<double>.Count;

    /// <summary>The bucket of a value that is not NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexOf(double value)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_padded);
        if (_padded.Length == GroupSize)
            return CountBelow(ref first, value);

        return _lastOfGroups.Length == 0
            ? CountBelow(ref first, value) + CountBelow(ref Unsafe.Add(ref first, GroupSize), value)
            : IndexInGroup(value);
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

    private int IndexInGroup(double value)
    {
        var group = 0;
        for (var i = 0; i < _lastOfGroups.Length; i += GroupSize)
            group += CountBelow(ref _lastOfGroups[i], value);

        var start = group * GroupSize;
        return start + CountBelow(ref _padded[start], value);
    }

    // How many of a group are below the value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountBelow(ref double group, double value)
    {
        var values = new Vector<double>(value);
        var below = IsBelow(ref group, 0, values) + IsBelow(ref group, 1, values) + (IsBelow(ref group, 2, values) + IsBelow(ref group, 3, values));
        return -(int)Vector.Sum(below);
    }

    // -1 where it is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<long> IsBelow(ref double group, int vector, Vector<double> values) =>
        Vector.LessThan(Vector.LoadUnsafe(ref group, (nuint)(vector * Vector<double>.Count)), values);

    private static double[] Padded(double[] bounds, int least)
    {
        var padded = new double[(least + GroupSize - 1) / GroupSize * GroupSize];
        padded.AsSpan().Fill(double.PositiveInfinity);
        bounds.CopyTo(padded, 0);
        return padded;
    }
}
