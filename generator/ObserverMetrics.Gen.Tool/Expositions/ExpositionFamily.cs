namespace ObserverMetrics.Gen.Tool.Expositions;

/// <summary>A metric family of an exposition.</summary>
/// <param name="name">As its TYPE line has it, or the name of its only samples.</param>
internal sealed class ExpositionFamily(string name)
{
    public string Name { get; } = name;

    /// <summary>The word of its TYPE line; <c>untyped</c> without one.</summary>
    public string Type { get; set; } = "untyped";

    /// <summary>Its HELP text, or null.</summary>
    public string? Help { get; set; }

    /// <summary>The word of its UNIT line, or null.</summary>
    public string? Unit { get; set; }

    public List<ExpositionSample> Samples { get; } = [];
}

/// <summary>A sample.</summary>
/// <param name="Name">The series' name, with the suffix that its type gives.</param>
/// <param name="Labels">Its labels, in order.</param>
internal sealed record ExpositionSample(string Name, IReadOnlyList<KeyValuePair<string, string>> Labels);
