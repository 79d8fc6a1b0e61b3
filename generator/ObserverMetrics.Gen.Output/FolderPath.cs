namespace ObserverMetrics.Gen.Output;

/// <summary>Turns the name of an emitted file into a full path, if it is a place inside the output folder on every operating system.</summary>
internal static class FolderPath
{
    private static readonly char[] Forbidden = ['\\', ':', '*', '?', '"', '<', '>', '|'];

    /// <summary>The full path, or null where the name leads elsewhere: out of the folder, through a link, or onto the list itself.</summary>
    /// <remarks>Names come from manifests and from a list that anybody may have edited.</remarks>
    public static string? Resolve(string folder, string name)
    {
        var parts = name.Split('/');
        if (Array.Exists(parts, part => !IsPlain(part)) || FolderList.FileName.Equals(name, StringComparison.OrdinalIgnoreCase))
            return null;

        var path = folder;
        for (var i = 0; i < parts.Length - 1; i++)
        {
            path = Path.Combine(path, parts[i]);
            if (Directory.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
                return null;
        }

        return Path.Combine(path, parts[parts.Length - 1]);
    }

    private static bool IsPlain(string part) =>
        part.Length is > 0 and <= 200
        && part == part.Trim()
        && part[part.Length - 1] != '.'
        && part.IndexOfAny(Forbidden) < 0
        && !part.Any(char.IsControl);
}
