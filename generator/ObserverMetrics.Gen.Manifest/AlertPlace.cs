using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest;

/// <summary>Where a manifest declares an alert.</summary>
/// <param name="Path">The alert's <see cref="Alert.Path"/>.</param>
/// <param name="Span">The place of its key.</param>
/// <param name="Tests">Its own tests.</param>
public sealed record AlertPlace(string Path, SourceSpan Span, EquatableArray<AlertTestPlace> Tests);

/// <summary>Where a manifest has a test of an alert.</summary>
/// <param name="Name">The test's <see cref="AlertTestCase.Name"/>.</param>
/// <param name="Span">The place of its first key.</param>
public sealed record AlertTestPlace(string Name, SourceSpan Span);
