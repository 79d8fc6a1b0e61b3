using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using ObserverMetrics.Gen.Output;
using Task = Microsoft.Build.Utilities.Task;

namespace ObserverMetrics.Gen.Tasks;

/// <summary>Writes the monitoring files that manifests give, or verifies that they are written.</summary>
/// <remarks>
/// The compiler has reported a manifest's warnings already, and with errors it stops the build before this task runs. Errors are
/// logged all the same, for projects that keep the generator from running.
/// </remarks>
public sealed class EmitObserverMetrics : Task
{
    /// <summary>The manifests; the metadata <c>Folder</c> is a folder below <see cref="OutputPath"/> for the files of one.</summary>
    [Required]
    public ITaskItem[] Manifests { get; set; } = [];

    /// <summary>The folder of the monitoring files.</summary>
    [Required]
    public string OutputPath { get; set; } = "";

    /// <summary>What the project wrote last time.</summary>
    public ITaskItem[] Previous { get; set; } = [];

    /// <summary>Whether to write nothing, and to fail where the folder is not what the manifests give.</summary>
    public bool Verify { get; set; }

    /// <summary>The path of promtool, which runs the tests of the alerts; empty for none.</summary>
    public string Promtool { get; set; } = "";

    /// <summary>Full paths of all files that the folder now holds for the manifests, and of the folder's list.</summary>
    [Output]
    public ITaskItem[] Files { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var manifests = ManifestSet.Read(Manifests.Select(item => new ManifestPlace(FullPath(item), Folder(item))));
        var folder = new OutputFolder(OutputPath, Previous.Select(FullPath));
        var problems = manifests.HasErrors ? [] : Verify ? manifests.Verify(folder) : manifests.Write(folder);

        foreach (var diagnostic in manifests.Diagnostics.Where(diagnostic => diagnostic.IsError))
            Log.LogDiagnostic(diagnostic);
        foreach (var problem in manifests.Problems.Concat(problems))
            Log.LogProblem(problem);

        if (Promtool.Length > 0 && !Log.HasLoggedErrors)
        {
            foreach (var problem in manifests.TestAlerts(folder, Promtool))
                Log.LogProblem(problem);
        }

        if (Log.HasLoggedErrors)
            return false;

        foreach (var note in manifests.Notes)
            Log.LogNote(note);

        Files = [.. manifests.PathsIn(folder).Select(path => new TaskItem(Escaped(path)))];
        return true;
    }

    // A TaskItem takes its text for escaped; a file may be named '100%25.md'.
    private static string Escaped(string path) => path.Replace("%", "%25");

    private static string Folder(ITaskItem item) => item.GetMetadata("Folder").Replace('\\', '/').TrimEnd('/');

    private static string FullPath(ITaskItem item) => item.GetMetadata("FullPath");
}
