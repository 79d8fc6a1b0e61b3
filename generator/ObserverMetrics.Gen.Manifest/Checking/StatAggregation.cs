namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>How a stat makes one number of several series where the manifest does not say.</summary>
internal static class StatAggregation
{
    /// <summary>The series that an alert would fire for: the largest or the smallest, by the side of the alerts that look at the query; null where none or both do.</summary>
    public static string? Of(BoundQuery query, IEnumerable<AlertLines> shown)
    {
        var sides = shown.Where(alert => alert.HasLines && alert.IsBelow is not null && alert.Signature == query.Signature).Select(alert => alert.IsBelow).Distinct().ToList();
        return sides switch
        {
            [true] => "min",
            [false] => "max",
            _ => null,
        };
    }
}
