namespace ObserverMetrics.Tests;

/// <summary>Compares an output with a file of the repository; <c>UPDATE_GOLDEN=1 dotnet test</c> rewrites the files, for review as a diff.</summary>
internal static class Golden
{
    public static void Check(string actual, params string[] pathInRepository)
    {
        var path = Repository.PathOf(pathInRepository);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{path} is missing: run UPDATE_GOLDEN=1 dotnet test and review the new file.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
