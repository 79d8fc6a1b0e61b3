namespace ObserverMetrics.Gen.Artifacts;

/// <summary>A file to write.</summary>
/// <param name="Path">Its path relative to the output folder, with <c>/</c>.</param>
/// <param name="Text">Its whole text, with LF, to be written as UTF-8 without a byte-order mark.</param>
public sealed record Artifact(string Path, string Text);
