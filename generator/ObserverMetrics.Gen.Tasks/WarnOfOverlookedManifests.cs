using Microsoft.Build.Framework;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Output;
using Task = Microsoft.Build.Utilities.Task;

namespace ObserverMetrics.Gen.Tasks;

/// <summary>Warns of files that look like manifests of a project that has none.</summary>
public sealed class WarnOfOverlookedManifests : Task
{
    /// <summary>Files with nearly a manifest's name; those that say nothing of a manifest are somebody else's.</summary>
    [Required]
    public ITaskItem[] Candidates { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (var item in Candidates)
        {
            var path = item.GetMetadata("FullPath");
            if (ManifestSet.IsLikelyManifest(path))
                Log.LogProblem(OutputProblem.Of(HostRules.ManifestOverlooked, path, item.ItemSpec));
        }

        return !Log.HasLoggedErrors;
    }
}
