using Microsoft.Build.Framework;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Output;
using Task = Microsoft.Build.Utilities.Task;

namespace ObserverMetrics.Gen.Tasks;

/// <summary>Warns that a manifest gives no code, since its project is not in C#.</summary>
public sealed class WarnOfLanguage : Task
{
    /// <summary>The manifests; one warning for all.</summary>
    [Required]
    public ITaskItem[] Manifests { get; set; } = [];

    /// <summary>The project's language, as MSBuild calls it.</summary>
    [Required]
    public string Language { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        Log.LogProblem(OutputProblem.Of(HostRules.LanguageWithoutCode, Manifests[0].GetMetadata("FullPath"), Language));
        return !Log.HasLoggedErrors;
    }
}
