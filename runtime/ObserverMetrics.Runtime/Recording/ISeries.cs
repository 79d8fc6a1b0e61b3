using ObserverMetrics.Runtime.Summaries;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>The series of a metric, of whatever type it is.</summary>
internal interface ISeries
{
    FamilyDefinition Definition { get; }

    bool IsHistogram { get; }

    /// <summary>The sum over the present series that the matchers select, or null where a gauge has none with a value.</summary>
    double? Total(SeriesPart part, params SeriesMatcher[] matchers);
}
