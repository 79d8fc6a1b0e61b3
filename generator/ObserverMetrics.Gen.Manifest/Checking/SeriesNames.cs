using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>The names of the series that an expression selects.</summary>
internal static class SeriesNames
{
    /// <summary>The name of each selector that has one, in the order of the text.</summary>
    public static List<string> In(PromQLExpression expression)
    {
        var names = new List<string>();
        foreach (var part in expression.DescendantsAndSelf())
        {
            if (part is VectorSelector { Name: { } name })
                names.Add(name);
        }

        return names;
    }
}
