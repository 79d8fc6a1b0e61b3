namespace ObserverMetrics.Runtime.Recording.Buckets;

/// <summary>What a bucket has received.</summary>
/// <param name="Count">The number of observations.</param>
/// <param name="Sum">Their sum.</param>
internal readonly record struct BucketTotal(long Count, double Sum)
{
    /// <summary>A bucket that could not be read.</summary>
    public static BucketTotal Unknown => new(-1, 0);

    public bool IsUnknown => Count < 0;

    public BucketTotal Plus(BucketTotal other) => new(Count + other.Count, Sum + other.Sum);
}
