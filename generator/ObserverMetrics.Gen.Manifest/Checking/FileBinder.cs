using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Checks that no two files are written under one name.</summary>
internal static class FileBinder
{
    public static EquatableArray<OutputFile> Bind(IReadOnlyList<FileSyntax> files, CheckContext context)
    {
        // Not every file system tells upper from lower case.
        var taken = OutputFileNames.All
            .Where(name => !files.Any(file => file.DefaultName.Value == name))
            .ToDictionary(name => name, name => name, StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (file.Name is not { } name)
                continue;

            var path = InFolder(file.DefaultName.Value, name.Value);
            if (taken.TryGetValue(path, out var owner))
                context.Report(ManifestRules.FileNameClash, name.Span, name.Value, owner);
            else
                taken.Add(path, file.DefaultName.Value);
        }

        return files.Select(file => new OutputFile(file.DefaultName.Value, file.Name is { } name ? InFolder(file.DefaultName.Value, name.Value) : null)).ToEquatableArray();
    }

    /// <summary>A renamed file stays in its folder.</summary>
    private static string InFolder(string defaultName, string name) => defaultName[..(defaultName.LastIndexOf('/') + 1)] + name;
}
