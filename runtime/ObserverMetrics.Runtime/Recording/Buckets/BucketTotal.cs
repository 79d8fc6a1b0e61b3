namespace ObserverMetrics.Runtime.Recording.Buckets;

/// <summary>What a bucket has received.</summary>
/// <param name="Count">The number of observations.</param>
/// <param name="Sum">Their sum.</param>
internal readonly record struct BucketTotal(long Count, double Sum)
{
    public BucketTotal Plus(BucketTotal other) => new(Count + other.Count, Sum + other.Sum);
}
