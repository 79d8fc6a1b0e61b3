using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks the names under which files are written: known defaults, plain names, each once.</summary>
internal static class FileBinder
{
    private const int MostCharacters = 200;

    public static EquatableArray<OutputFile> Bind(IReadOnlyList<FileSyntax> files, CheckContext context)
    {
        var taken = new HashSet<string>(
            OutputFileNames.All.Where(name => !files.Any(file => file.DefaultName.Value == name)),
            StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (!OutputFileNames.All.Contains(file.DefaultName.Value))
            {
                var near = CheckContext.DidYouMean(file.DefaultName.Value, OutputFileNames.All);
                context.Report(ManifestRules.BadFileName, file.DefaultName.Span, file.DefaultName.Value, $"is none of {string.Join(", ", OutputFileNames.All)}{near}");
            }
            else if (file.Name is { } name && Complaint(name.Value, taken) is { } complaint)
            {
                context.Report(ManifestRules.BadFileName, name.Span, name.Value, complaint);
            }
        }

        return files.Select(file => new OutputFile(file.DefaultName.Value, file.Name?.Value)).ToEquatableArray();
    }

    // The characters that Windows refuses are refused everywhere: the files travel.
    private static string? Complaint(string name, HashSet<string> taken) =>
        name.Any(character => character < ' ' || @"/\:*?""<>|".IndexOf(character) >= 0) || name.Trim('.', ' ') != name || name.Length is 0 or > MostCharacters
            ? "is no plain file name"
            : taken.Add(name) ? null : "is the name of another file, too";
}
