namespace ObserverMetrics.Gen.Output;

/// <summary>Turns the name of an emitted file into a full path, if it is a place inside the output folder on every operating system.</summary>
internal static class FolderPath
{
    private static readonly char[] Forbidden = ['\\', ':', '*', '?', '"', '<', '>', '|'];

    /// <summary>The full path, or null where the name leads elsewhere: out of the folder, through a link, or onto the list itself.</summary>
    /// <remarks>Names come from manifests and from a list that anybody may have edited.</remarks>
    public static string? Resolve(string folder, string name)
    {
        if (!IsInside(name))
            return null;

        var parts = name.Split('/');
        var path = folder;
        for (var i = 0; i < parts.Length - 1; i++)
        {
            path = Path.Combine(path, parts[i]);
            if (Directory.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
                return null;
        }

        return Path.Combine(path, parts[parts.Length - 1]);
    }

    /// <summary>Whether a name is a relative path of plain names, and not the list's.</summary>
    public static bool IsInside(string name)
    {
        var parts = name.Split('/');
        return Array.TrueForAll(parts, IsPlain) && !FolderList.FileName.Equals(parts[0], StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPlain(string part) =>
        part.Length is > 0 and <= 200
        && part == part.Trim()
        && part[part.Length - 1] != '.'
        && part.IndexOfAny(Forbidden) < 0
        && !part.Any(char.IsControl);
}
