namespace ObserverMetrics.Gen.Artifacts.Outputs;

/// <summary>Paths between emitted files, which a manifest may put into folders.</summary>
internal static class RelativePath
{
    /// <summary>The path from the folder of one file to another file, both relative to the output folder.</summary>
    public static string Between(string fromFile, string toFile)
    {
        var from = fromFile.Split('/');
        var to = toFile.Split('/');
        var shared = 0;
        while (shared < Math.Min(from.Length, to.Length) - 1 && from[shared] == to[shared])
            shared++;

        return string.Concat(Enumerable.Repeat("../", from.Length - 1 - shared)) + string.Join("/", to.Skip(shared));
    }
}
