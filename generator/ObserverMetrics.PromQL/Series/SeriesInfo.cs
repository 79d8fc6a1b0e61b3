namespace ObserverMetrics.PromQL;

/// <summary>What is known of the series of one name.</summary>
/// <param name="Type">Their type, or <see cref="SeriesType.Unknown"/>.</param>
/// <param name="Labels">The labels that each of them certainly has, or null where that is not known.</param>
/// <param name="Unit">The unit of their values, or null where it is not known.</param>
/// <param name="BoundUnit">For a histogram's buckets the unit of the bounds in <c>le</c>, otherwise null.</param>
public sealed record SeriesInfo(SeriesType Type, IReadOnlyList<string>? Labels, Unit? Unit, Unit? BoundUnit = null)
{
    /// <summary>The labels that one of them could have, or null where that is not known; more than <see cref="Labels"/> for a recording of <c>a or b</c>.</summary>
    public IReadOnlyList<string>? PossibleLabels { get; init; } = Labels;

    /// <summary>The values that they can have, or null where nothing is known.</summary>
    public ValueRange? Values { get; init; }

    /// <summary>For a histogram's buckets the least and the greatest finite bound in <c>le</c>, otherwise null.</summary>
    public ValueRange? Bounds { get; init; }
}

/// <summary>The type of a series, as far as functions care.</summary>
public enum SeriesType
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Only goes up, until its process restarts; also a histogram's buckets, sum and count.</summary>
    Counter,

    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>A histogram's own name, which no classic histogram exposes.</summary>
    Histogram,
}

/// <summary>Finds what is known of a series by its name, or null where the name is not known.</summary>
/// <param name="name">The metric name.</param>
public delegate SeriesInfo? SeriesLookup(string name);
