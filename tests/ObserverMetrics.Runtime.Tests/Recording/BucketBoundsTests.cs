using System.Runtime.InteropServices;
using ObserverMetrics.Runtime.Recording.Buckets;

namespace ObserverMetrics.Runtime.Tests.Recording;

public class BucketBoundsTests
{
    public static TheoryData<int> Lengths { get; } = [.. Enumerable.Range(1, 40), 47, 48, 49, 64, 65, 100, 128, 255, 256, 257, 1000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_value_is_in_the_bucket_that_a_linear_search_finds(int length)
    {
        var random = new Random(length);
        double[] bounds = [.. Enumerable.Range(0, length).Select(_ => Math.ScaleB(random.NextDouble() - 0.3, random.Next(-30, 30))).Distinct().Order()];
        var buckets = new BucketBounds(bounds);
        double[] values =
        [
            .. bounds, .. bounds.Select(Math.BitIncrement), .. bounds.Select(Math.BitDecrement), .. bounds.Select(bound => -bound),
            0, -0.0, double.Epsilon, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity,
        ];

        Assert.Equal(bounds.Length + 1, buckets.Count);
        foreach (var value in values)
        {
            var expected = bounds.TakeWhile(bound => bound < value).Count();
            Assert.Equal(expected, buckets.IndexOf(value));
            if (buckets.IsOneGroup)
                Assert.Equal(expected * BucketWords.PerBucket, BucketBounds.WordIn(buckets.Group, value));
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void Up_to_sixteen_bounds_are_looked_at_at_once(int length, bool isOneGroup) =>
        Assert.Equal(isOneGroup, new BucketBounds([.. Enumerable.Range(0, length).Select(bound => (double)bound)]).IsOneGroup);

    /// <summary>Of arrays that lie anywhere one in eight does; others that allocate at the same time may spoil some.</summary>
    [Fact]
    public void Bounds_begin_with_a_cache_line()
    {
        var bounds = Enumerable.Range(0, 64).Select(_ => new BucketBounds([1, 2, 3])).ToList();

        Assert.InRange(bounds.Count(one => Marshal.UnsafeAddrOfPinnedArrayElement(one.Group, 0) % 64 == 0), 48, 64);
    }

    [Fact]
    public void A_clamped_value_falls_into_its_bucket_and_moves_no_further_than_needed()
    {
        double[] bounds = [-1, 0, 0.7, 5];
        var buckets = new BucketBounds(bounds);
        double[] values = [double.NegativeInfinity, -1, Math.BitIncrement(-1), 0, 0.7, Math.BitIncrement(0.7), 5, 6, double.PositiveInfinity, double.NaN];
        for (var bucket = 0; bucket < buckets.Count; bucket++)
        {
            foreach (var value in values)
            {
                var clamped = buckets.Clamp(value, bucket);

                Assert.Equal(bucket, buckets.IndexOf(clamped));
                if (!double.IsNaN(value) && buckets.IndexOf(value) == bucket)
                    Assert.Equal(value, clamped);
            }
        }
    }
}
