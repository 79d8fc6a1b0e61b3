namespace ObserverMetrics.Gen.Output;

/// <summary>A file that a manifest gives.</summary>
/// <param name="Owner">The manifest's name.</param>
/// <param name="Path">The file's place in the output folder, with <c>/</c> between folders.</param>
/// <param name="Text">The file's whole text.</param>
public sealed record OwnedFile(string Owner, string Path, string Text);
