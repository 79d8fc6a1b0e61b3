using System.Text;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Output;

/// <summary>A folder that holds what manifests give, and beside it perhaps files of others, which are never touched.</summary>
/// <remarks>
/// The list <c>.observer-metrics</c> in the folder says which files are ours. It names a file before the file gets its
/// place and until after it has lost it, so that a build that was killed leaves nothing unlisted and the next one finishes its work.
/// </remarks>
public sealed class OutputFolder
{
    private readonly string _folder;
    private readonly HashSet<string> _previous;

    /// <summary>Opens a folder, which need not exist.</summary>
    /// <param name="folder">The folder's path.</param>
    /// <param name="previous">Full paths of what the same project wrote last time; they stay its own when its manifest is renamed.</param>
    public OutputFolder(string folder, IEnumerable<string>? previous = null)
    {
        _folder = Path.GetFullPath(folder);
        _previous = new HashSet<string>(previous ?? [], StringComparer.Ordinal);
    }

    /// <summary>The full path of the folder's list.</summary>
    public string ListPath => Path.Combine(_folder, FolderList.FileName);

    /// <summary>Makes the folder hold the files. All is prepared before the first file is replaced.</summary>
    /// <param name="files">What the manifests give.</param>
    /// <param name="owners">The names of the manifests, with those that give nothing.</param>
    /// <returns>Why it could not be done; empty when it is done.</returns>
    public EquatableArray<OutputProblem> Write(IReadOnlyList<OwnedFile> files, IEnumerable<string> owners) => Report(() =>
    {
        var plan = Plan(files, owners);
        if (plan.Problems.Count == 0)
            Carry(plan);

        return plan.Problems;
    });

    /// <summary>Says how the folder differs from what the manifests give. Writes nothing.</summary>
    /// <inheritdoc cref="Write" path="/param"/>
    /// <returns>A problem for each missing, superfluous or different file; empty when the folder is as it should be.</returns>
    public EquatableArray<OutputProblem> Verify(IReadOnlyList<OwnedFile> files, IEnumerable<string> owners) => Report(() =>
    {
        var plan = Plan(files, owners);
        return plan.Problems.Count > 0 ? plan.Problems : Compare(plan);
    });

    /// <summary>The full paths of the files and of the list, in the order given.</summary>
    public EquatableArray<string> PathsOf(IEnumerable<OwnedFile> files) =>
        files.Select(file => FolderPath.Resolve(_folder, file.Path)).OfType<string>().Concat([ListPath]).ToEquatableArray();

    private EquatableArray<OutputProblem> Report(Func<IEnumerable<OutputProblem>> action)
    {
        using var alone = new FolderLock(_folder);
        try
        {
            return action().ToEquatableArray();
        }
        catch (FileFault fault)
        {
            return EquatableArray.Of(OutputProblem.Of(HostRules.OutputUnwritable, fault.Path, fault.Path, fault.Reason));
        }
    }

    private FolderPlan Plan(IReadOnlyList<OwnedFile> files, IEnumerable<string> owners) =>
        new FolderPlanner(_folder, files, new HashSet<string>(owners, StringComparer.Ordinal), _previous).Plan();

    private void Carry(FolderPlan plan)
    {
        var union = Listing(plan.Union, plan.OldList);
        var final = Listing(plan.NewList, union.Content);

        using var first = new PreparedFiles();
        using var last = new PreparedFiles();
        foreach (var file in plan.Files.Prepend(union).Where(file => !file.IsCurrent))
            first.Add(file.Path, file.Content);
        if (!final.IsCurrent)
            last.Add(final.Path, final.Content);

        first.Commit();
        Remove(plan);
        last.Commit();
        foreach (var folder in plan.Files.Select(file => Path.GetDirectoryName(file.Path)!).Append(_folder).Distinct().Where(Directory.Exists))
            FileFault.Name(folder, () => PreparedFiles.RemoveLeftBehind(folder));
    }

    private static void Remove(FolderPlan plan)
    {
        foreach (var file in plan.Superfluous)
        {
            var renamed = plan.Files.FirstOrDefault(kept => string.Equals(kept.Path, file.Path, StringComparison.OrdinalIgnoreCase));
            if (renamed is null || AreTwoFiles(file.Path, renamed.Path))
                FileFault.Name(file.Path, () => File.Delete(file.Path));
        }
    }

    /// <summary>Whether two names that differ in case only are two files; on many file systems they are one.</summary>
    private static bool AreTwoFiles(string one, string other)
    {
        var names = new HashSet<string>(Directory.GetFiles(Path.GetDirectoryName(one)!).Select(Path.GetFileName), StringComparer.Ordinal);
        return names.Contains(Path.GetFileName(one)) && names.Contains(Path.GetFileName(other));
    }

    private IEnumerable<OutputProblem> Compare(FolderPlan plan)
    {
        foreach (var file in plan.Files.Append(Listing(plan.NewList, plan.OldList)).Where(file => !file.IsCurrent))
        {
            yield return file.Current is null
                ? OutputProblem.Of(HostRules.OutputMissing, file.Path, file.Name)
                : OutputProblem.Of(HostRules.OutputDifferent, file.Path, file.Name, Line(file.Current, file.Content));
        }

        foreach (var file in plan.Superfluous)
            yield return OutputProblem.Of(HostRules.OutputSuperfluous, file.Path, file.Name);
    }

    private static string Line(byte[] left, byte[] right) =>
        Utf8File.FirstDifferentLine(left, right).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private PlannedFile Listing(FolderList list, byte[]? current) =>
        new(FolderList.FileName, ListPath, Encoding.UTF8.GetBytes(list.ToString()), current);
}
