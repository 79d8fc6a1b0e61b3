using System.Text;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Output;

/// <summary>Compares a folder with what manifests give. Reads, never writes.</summary>
/// <param name="folder">The folder's full path.</param>
/// <param name="files">What the manifests give.</param>
/// <param name="owners">The names of the manifests.</param>
/// <param name="previous">Full paths of what the same project wrote last time, under whatever manifest name.</param>
internal sealed class FolderPlanner(string folder, IReadOnlyList<OwnedFile> files, ISet<string> owners, ISet<string> previous)
{
    private readonly List<OutputProblem> _problems = [];

    /// <exception cref="FileFault">A file cannot be read.</exception>
    public FolderPlan Plan()
    {
        var listBytes = Utf8File.ReadIfPresent(Path.Combine(folder, FolderList.FileName));
        var list = FolderList.Parse(listBytes is null ? "" : Encoding.UTF8.GetString(listBytes));
        var own = list.Entries.Where(IsOwn).ToList();
        var given = files.Select(file => new FolderList.Entry(file.Owner, file.Path)).ToList();

        ReportGivenTwice();
        var planned = files.Select(file => PlanFile(file, list)).OfType<PlannedFile>().ToList();
        var superfluous = own.Where(entry => !given.Exists(wanted => wanted.File == entry.File)).Select(Locate).OfType<SuperfluousFile>().ToList();
        return new FolderPlan(planned, superfluous, listBytes, list.With(given), list.Without(own).With(given), _problems);
    }

    private bool IsOwn(FolderList.Entry entry) =>
        owners.Contains(entry.Owner) || (FolderPath.Resolve(folder, entry.File) is { } path && previous.Contains(path));

    private SuperfluousFile? Locate(FolderList.Entry entry) =>
        FolderPath.Resolve(folder, entry.File) is { } path && File.Exists(path) ? new SuperfluousFile(entry.File, path) : null;

    private void ReportGivenTwice()
    {
        foreach (var same in files.GroupBy(file => file.Path, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
        {
            var two = same.Take(2).ToArray();
            _problems.Add(OutputProblem.Of(HostRules.OutputShared, Path.Combine(folder, same.Key), same.Key, two[0].Owner, two[1].Owner));
        }
    }

    private PlannedFile? PlanFile(OwnedFile file, FolderList list)
    {
        if (FolderPath.Resolve(folder, file.Path) is not { } path)
        {
            _problems.Add(OutputProblem.Of(HostRules.OutputOutside, folder, file.Path));
            return null;
        }

        var planned = new PlannedFile(file.Path, path, FileFault.Name(path, () => Utf8File.Encode(file.Text)), Utf8File.ReadIfPresent(path));
        if (!previous.Contains(path))
        {
            if (list.OtherOwner(file.Path, owners) is { } other)
                _problems.Add(OutputProblem.Of(HostRules.OutputShared, path, file.Path, other, file.Owner));
            else if (planned is { Current: not null, IsCurrent: false } && !list.Lists(file.Path))
                _problems.Add(OutputProblem.Of(HostRules.OutputForeign, path, file.Path));
        }

        return planned;
    }
}
