namespace ObserverMetrics.Gen.Output;

/// <summary>A file that a manifest gives.</summary>
/// <param name="owner">The manifest's name.</param>
/// <param name="manifest">The manifest's path.</param>
/// <param name="path">The file's place in the output folder, with <c>/</c> between folders.</param>
/// <param name="content">The file's bytes.</param>
public sealed class OwnedFile(string owner, string manifest, string path, byte[] content)
{
    /// <summary>The manifest's name.</summary>
    public string Owner { get; } = owner;

    /// <summary>The manifest's path.</summary>
    public string Manifest { get; } = manifest;

    /// <summary>The file's place in the output folder, with <c>/</c> between folders.</summary>
    public string Path { get; } = path;

    /// <summary>The file's bytes.</summary>
    public byte[] Content { get; } = content;
}
