namespace ObserverMetrics.Gen.Artifacts.Compose;

/// <summary>Absolute paths in a container.</summary>
internal static class ContainerPath
{
    /// <summary>The folder and a path relative to it, with <c>..</c> resolved; an absolute path stays as it is.</summary>
    public static string Join(string folder, string path)
    {
        if (path.StartsWith("/", StringComparison.Ordinal))
            return path;

        var segments = new List<string>();
        foreach (var segment in (folder + "/" + path).Split('/'))
        {
            if (segment is not ("" or "." or ".."))
                segments.Add(segment);

            // Above the root is the root.
            else if (segment == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
        }

        return "/" + string.Join("/", segments);
    }
}
