using ObserverMetrics.Runtime.Summaries;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>One series of a metric.</summary>
public interface ICell
{
    /// <summary>The series' present value, or null where it has none.</summary>
    /// <param name="part">Which part, for a histogram.</param>
    double? Read(SeriesPart part);
}
