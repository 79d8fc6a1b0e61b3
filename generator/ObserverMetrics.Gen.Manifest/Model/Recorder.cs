namespace ObserverMetrics.Gen.Manifest.Model;

/// <summary>A method that records several metrics in one call.</summary>
/// <param name="Name">The manifest's name, as in <c>ApiRequest</c>; the method is <c>Record</c> and this.</param>
/// <param name="Help">A sentence for the method's documentation, or null.</param>
/// <param name="Parameters">Its parameters, in order; those with a default come last.</param>
/// <param name="Entries">What it records, in order.</param>
/// <param name="Path">Its place in the manifest, as in <c>groups.api.recorders.ApiRequest</c>.</param>
public sealed record Recorder(
    string Name,
    string? Help,
    EquatableArray<RecorderParameter> Parameters,
    EquatableArray<RecorderEntry> Entries,
    string Path);

/// <summary>A parameter of a recorder.</summary>
/// <param name="Name">Its name as in the manifest; may be a C# keyword.</param>
/// <param name="Type">Its type.</param>
/// <param name="Enum">The enum where the type is a closed label, otherwise null.</param>
/// <param name="Default">Its default: <c>true</c>/<c>false</c>, a number in invariant text (seconds for a duration), a label value, or null without one.</param>
public sealed record RecorderParameter(string Name, ParameterType Type, string? Enum, string? Default);

/// <summary>The type of a recorder's parameter.</summary>
public enum ParameterType
{
    /// <summary>C# <c>bool</c>.</summary>
    Bool,

    /// <summary>C# <c>long</c>.</summary>
    Long,

    /// <summary>C# <c>double</c>.</summary>
    Double,

    /// <summary>A <c>TimeSpan</c>, recorded in seconds.</summary>
    Seconds,

    /// <summary>A <c>long</c> number of bytes.</summary>
    Bytes,

    /// <summary>The enum of a closed label.</summary>
    Enum,

    /// <summary>A <c>string</c>: an open label's value.</summary>
    String,
}

/// <summary>One metric that a recorder records.</summary>
/// <param name="Action">What is done with the metric.</param>
/// <param name="Metric">The metric's full name.</param>
/// <param name="Value">The value, or null for an increment or decrement by one.</param>
/// <param name="Condition">When it is recorded, or null for always.</param>
/// <param name="Labels">Where each of the metric's labels comes from, in the metric's order.</param>
public sealed record RecorderEntry(
    RecordAction Action,
    string Metric,
    RecordedValue? Value,
    RecordCondition? Condition,
    EquatableArray<LabelFeed> Labels);

/// <summary>What a recorder does with a metric.</summary>
public enum RecordAction
{
    /// <summary>Adds to a counter or gauge.</summary>
    Increment,

    /// <summary>Subtracts from a gauge.</summary>
    Decrement,

    /// <summary>Sets a gauge.</summary>
    Set,

    /// <summary>Adds an observation to a histogram.</summary>
    Observe,
}

/// <summary>A recorded value: either a parameter or a constant.</summary>
public sealed record RecordedValue(string? Parameter, decimal? Constant);

/// <summary>When an entry is recorded.</summary>
/// <param name="Parameter">The parameter that decides.</param>
/// <param name="Negated">Whether the condition is <c>not</c>.</param>
/// <param name="Values">The label values of which the parameter must be one; empty where the parameter is a bool.</param>
public sealed record RecordCondition(string Parameter, bool Negated, EquatableArray<string> Values);

/// <summary>Where a label's value comes from: either a parameter or a fixed value.</summary>
public sealed record LabelFeed(string Label, string? Parameter, string? Value);
