using System.Globalization;
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
        ReportTaken(list);
        var planned = files.Select(file => PlanFile(file, list)).OfType<PlannedFile>().ToList();
        var superfluous = own.Where(entry => !given.Exists(wanted => wanted.File == entry.File)).Select(Locate).OfType<SuperfluousFile>().ToList();
        return new FolderPlan(planned, superfluous, listBytes, list.With(given), list.Without(own).With(given), _problems);
    }

    private bool IsOwn(FolderList.Entry entry) =>
        owners.Contains(entry.Owner) || IsPrevious(entry.File);

    private bool IsPrevious(string file) => FolderPath.Resolve(folder, file) is { } path && previous.Contains(path);

    private SuperfluousFile? Locate(FolderList.Entry entry) =>
        FolderPath.Resolve(folder, entry.File) is { } path && File.Exists(path) ? new SuperfluousFile(entry.File, path) : null;

    // One problem for each manifest that comes too late: what they share is rarely one file alone.
    private void ReportGivenTwice()
    {
        var twice = files.GroupBy(file => file.Path, StringComparer.OrdinalIgnoreCase).SelectMany(same => same.Skip(1).Select(file => (File: file, First: same.First())));
        foreach (var shared in twice.GroupBy(pair => pair.File.Manifest, StringComparer.Ordinal))
        {
            var (file, first) = shared.First();
            _problems.Add(OutputProblem.Of(HostRules.OutputShared, file.Manifest, file.Owner, first.Owner, first.Manifest, folder, Named(shared.Select(pair => pair.File)), file.Owner.ToLowerInvariant()));
        }
    }

    private void ReportTaken(FolderList list)
    {
        var taken = files.Where(file => !IsPrevious(file.Path)).Select(file => (File: file, Other: list.OtherOwner(file.Path, owners))).Where(pair => pair.Other is not null);
        foreach (var shared in taken.GroupBy(pair => pair.File.Manifest, StringComparer.Ordinal))
        {
            var (file, other) = shared.First();
            _problems.Add(OutputProblem.Of(HostRules.OutputTaken, file.Manifest, file.Owner, other!, folder, Named(shared.Select(pair => pair.File)), file.Owner.ToLowerInvariant()));
        }
    }

    private static string Named(IEnumerable<OwnedFile> shared)
    {
        var names = shared.Select(file => "'" + file.Path + "'").ToList();
        return names.Count switch
        {
            1 => names[0],
            2 => names[0] + " and " + names[1],
            _ => names[0] + " and " + (names.Count - 1).ToString(CultureInfo.InvariantCulture) + " other files",
        };
    }

    private PlannedFile? PlanFile(OwnedFile file, FolderList list)
    {
        if (FolderPath.Resolve(folder, file.Path) is not { } path)
        {
            _problems.Add(OutputProblem.Of(HostRules.OutputOutside, folder, file.Path));
            return null;
        }

        var planned = new PlannedFile(file.Path, path, file.Content, Utf8File.ReadIfPresent(path));
        if (planned is { Current: not null, IsCurrent: false } && !previous.Contains(path) && !list.Lists(file.Path))
            _problems.Add(OutputProblem.Of(HostRules.OutputForeign, path, file.Path));

        return planned;
    }
}
