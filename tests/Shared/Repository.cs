namespace ObserverMetrics.Tests;

/// <summary>Finds files of the repository, wherever the tests were built.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ObserverMetrics.Gen.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run from a build inside the repository.");
    }
}
