using System.Text;

namespace ObserverMetrics.Gen.Artifacts;

/// <summary>A file to write.</summary>
/// <param name="Path">Its path relative to the output folder, with <c>/</c>.</param>
/// <param name="Content">All its bytes: UTF-8 without a byte order mark, with LF.</param>
public sealed record Artifact(string Path, byte[] Content)
{
    /// <summary>Its whole text.</summary>
    public string Text => Encoding.UTF8.GetString(Content);

    /// <summary>Whether the other file has the same path and the same bytes.</summary>
    public bool Equals(Artifact? other) => other is not null && Path == other.Path && Content.SequenceEqual(other.Content);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}
