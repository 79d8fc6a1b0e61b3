namespace ObserverMetrics.Gen.Output;

/// <summary>A file that a manifest gives.</summary>
/// <param name="Owner">The manifest's name.</param>
/// <param name="Manifest">The manifest's path.</param>
/// <param name="Path">The file's place in the output folder, with <c>/</c> between folders.</param>
/// <param name="Content">The file's bytes.</param>
public sealed record OwnedFile(string Owner, string Manifest, string Path, byte[] Content);
