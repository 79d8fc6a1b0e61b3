namespace ObserverMetrics.Gen.Manifest.Model;

/// <summary>What a process exposes and how its code records it: all that the C# emitter sees.</summary>
/// <param name="ManifestName">The manifest's <c>name</c>.</param>
/// <param name="ClassName">The generated class, as in <c>ObserverMetrics</c>.</param>
/// <param name="Namespace">The manifest's <c>namespace</c>, or null for the project's root namespace.</param>
/// <param name="IsInternal">Whether the generated types are internal rather than public.</param>
/// <param name="ExpositionHash">See <see cref="MetricsManifest.ExpositionHash"/>.</param>
/// <param name="Enums">The closed label sets that a metric or recorder uses, each a C# enum.</param>
/// <param name="Metrics">All metrics, in the order of the file.</param>
/// <param name="Recorders">All recorders, in the order of the file.</param>
/// <param name="Summary">The sections of the JSON summary; empty without one.</param>
public sealed record CodeModel(
    string ManifestName,
    string ClassName,
    string? Namespace,
    bool IsInternal,
    string ExpositionHash,
    EquatableArray<LabelEnum> Enums,
    EquatableArray<Metric> Metrics,
    EquatableArray<Recorder> Recorders,
    EquatableArray<SummarySection> Summary);

/// <summary>A closed label set as a C# enum.</summary>
/// <param name="Name">The enum's name, as in <c>OrderStatus</c>.</param>
/// <param name="Values">Its members in the manifest's order. The reserved value <c>other</c> is not among them.</param>
public sealed record LabelEnum(string Name, EquatableArray<LabelValue> Values);

/// <summary>A value of a closed label.</summary>
/// <param name="Value">The label value as exposed, as in <c>5xx</c>.</param>
/// <param name="Member">The enum member, as in <c>_5xx</c>: an identifier, unique in its enum.</param>
public sealed record LabelValue(string Value, string Member);
