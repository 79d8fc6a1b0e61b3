using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest;

/// <summary>Where a manifest declares an alert.</summary>
/// <param name="GroupKey">The key of its group.</param>
/// <param name="Name">The alert's name.</param>
/// <param name="Span">The place of its key.</param>
/// <param name="Tests">Its own tests.</param>
public readonly record struct AlertPlace(string GroupKey, string Name, SourceSpan Span, EquatableArray<AlertTestPlace> Tests)
{
    /// <summary>The alert's <see cref="Alert.Path"/>.</summary>
    public string Path => Alert.PathOf(GroupKey, Name);
}

/// <summary>Where a manifest has a test of an alert.</summary>
/// <param name="Name">The test's <see cref="AlertTestCase.Name"/>.</param>
/// <param name="Span">The place of its first key.</param>
public sealed record AlertTestPlace(string Name, SourceSpan Span);
