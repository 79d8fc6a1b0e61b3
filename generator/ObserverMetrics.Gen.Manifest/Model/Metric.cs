namespace ObserverMetrics.Gen.Manifest.Model;

/// <summary>A metric family.</summary>
/// <param name="Name">The full exposed name.</param>
/// <param name="Type">Counter, gauge or histogram.</param>
/// <param name="Help">One sentence; the HELP text.</param>
/// <param name="Unit">The canonical unit (see <c>Units</c>), or an empty string for a count or a number without unit.</param>
/// <param name="ValueKind">Which C# types its methods take.</param>
/// <param name="Labels">Its labels in the order of the method's parameters.</param>
/// <param name="Buckets">Upper bounds of a histogram, ascending, without +Inf; empty otherwise.</param>
/// <param name="Never">Label combinations that cannot occur.</param>
/// <param name="Initial">A gauge's value from the start, or null where it appears with its first value.</param>
/// <param name="Source">Who gives the value.</param>
/// <param name="CSharpName">The part of the method names that is the metric's own, as in <c>UniverseCreated</c>.</param>
/// <param name="Deprecated">The sentence for <c>[Obsolete]</c>, or null.</param>
/// <param name="Group">The title of its group.</param>
/// <param name="GroupKey">The key of its group.</param>
/// <param name="TakesExemplars">Whether each recording takes an exemplar from the current activity.</param>
public sealed record Metric(
    string Name,
    MetricType Type,
    string Help,
    string Unit,
    MetricValueKind ValueKind,
    EquatableArray<MetricLabel> Labels,
    EquatableArray<decimal> Buckets,
    EquatableArray<LabelCombination> Never,
    decimal? Initial,
    MetricSource Source,
    string CSharpName,
    string? Deprecated,
    string Group,
    string GroupKey,
    bool TakesExemplars = false)
{
    /// <summary>Its place in the manifest, as in <c>groups.api.metrics.observer_api_requests_total</c>.</summary>
    public string Path => $"groups.{GroupKey}.metrics.{Name}";

    /// <summary>The alerts that watch it, also through recordings, in the order of the file: its methods' documentation names them.</summary>
    public EquatableArray<string> Alerts { get; init; }
}

/// <summary>The type of a metric family, as in the exposition's TYPE line.</summary>
public enum MetricType
{
    /// <summary>Only goes up; starts at zero with the process.</summary>
    Counter,

    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>Counts observations in cumulative buckets.</summary>
    Histogram,
}

/// <summary>Decides the C# types of a metric's methods.</summary>
public enum MetricValueKind
{
    /// <summary>A plain number (<c>double</c>).</summary>
    Number,

    /// <summary>A count of things (<c>long</c> for counters).</summary>
    Count,

    /// <summary>Seconds (<c>TimeSpan</c>, or <c>double</c> in seconds).</summary>
    Seconds,

    /// <summary>A time stamp in seconds since 1970 (<c>DateTimeOffset</c>, or <c>double</c>).</summary>
    Timestamp,

    /// <summary>Bytes (<c>long</c> for counters, otherwise <c>double</c>).</summary>
    Bytes,
}

/// <summary>Who gives a metric's value.</summary>
public enum MetricSource
{
    /// <summary>The application, by calling methods.</summary>
    Recorded,

    /// <summary>The seconds since the process started.</summary>
    Uptime,

    /// <summary>Constant 1, with the labels <c>version</c> and <c>commit</c> of the assembly.</summary>
    Build,

    /// <summary>A function of the application, read at each scrape.</summary>
    Callback,
}

/// <summary>A label of a metric.</summary>
/// <param name="Name">The label's name.</param>
/// <param name="Kind">Closed or open, and of which type.</param>
/// <param name="Enum">The enum of a closed set, or null for the other kinds.</param>
/// <param name="Values">All values of a closed set (<c>false</c>, <c>true</c> for a bool), in order; empty for an open one.</param>
/// <param name="Limit">The largest number of values of an open label; 0 for a closed one.</param>
public sealed record MetricLabel(string Name, LabelKind Kind, string? Enum, EquatableArray<string> Values, int Limit);

/// <summary>What values a label can have.</summary>
public enum LabelKind
{
    /// <summary>One of a closed set, an enum.</summary>
    Enum,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Bool,

    /// <summary>Any text, up to a limit of distinct ones.</summary>
    OpenString,

    /// <summary>Any whole number, up to a limit of distinct ones.</summary>
    OpenInt,
}

/// <summary>Label values that cannot occur together: one list for each label of the metric, in its order; an empty list stands for any value.</summary>
public sealed record LabelCombination(EquatableArray<EquatableArray<string>> Values);
