using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest;

/// <summary>Where a manifest declares a metric.</summary>
/// <param name="Name">The metric's full name.</param>
/// <param name="Span">The place of its key.</param>
/// <param name="MayBeUnrecorded">Whether its <c>allow</c> says that no code needs to record it.</param>
public readonly record struct MetricPlace(string Name, SourceSpan Span, bool MayBeUnrecorded);
