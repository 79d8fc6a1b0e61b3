namespace ObserverMetrics.Gen.Output;

/// <summary>Where a manifest is, and where its files go.</summary>
/// <param name="Path">The manifest's path, as diagnostics shall name it.</param>
/// <param name="Folder">A folder below the output folder, with <c>/</c> between folders; empty for the output folder itself.</param>
public sealed record ManifestPlace(string Path, string Folder = "")
{
    /// <summary>The place in the output folder of an emitted file.</summary>
    internal string Of(string file) => Folder.Length == 0 ? file : Folder + "/" + file;
}
