namespace ObserverMetrics.Gen.Output;

/// <summary>What has to happen so that a folder holds exactly what manifests give.</summary>
/// <param name="Files">The files that the folder should hold, and what it holds in their place.</param>
/// <param name="Superfluous">Listed files that are no longer given.</param>
/// <param name="OldList">The list as it is, or null where there is none.</param>
/// <param name="Union">The list of all that was or will be written.</param>
/// <param name="NewList">The list as it should be.</param>
/// <param name="Problems">Why nothing may be written; empty when all is well.</param>
internal sealed record FolderPlan(
    IReadOnlyList<PlannedFile> Files,
    IReadOnlyList<SuperfluousFile> Superfluous,
    byte[]? OldList,
    FolderList Union,
    FolderList NewList,
    IReadOnlyList<OutputProblem> Problems);

/// <summary>A file that a folder should hold.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Content">The content it should have.</param>
/// <param name="Current">The content it has, or null where there is no such file.</param>
internal sealed record PlannedFile(string Name, string Path, byte[] Content, byte[]? Current)
{
    /// <summary>Whether nothing needs to be done.</summary>
    public bool IsCurrent { get; } = Current is not null && Current.SequenceEqual(Content);
}

/// <summary>A listed file that no manifest gives any more.</summary>
internal sealed record SuperfluousFile(string Name, string Path);
