using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Output;

/// <summary>Where a manifest has a test of an alert.</summary>
/// <param name="Name">What the emitted file calls the test.</param>
/// <param name="File">The emitted file's place in the output folder; another manifest's may have a test of the same name.</param>
/// <param name="Manifest">The manifest's path.</param>
/// <param name="Span">Where in the manifest.</param>
internal sealed record GivenTestPlace(string Name, string? File, string Manifest, SourceSpan Span);
