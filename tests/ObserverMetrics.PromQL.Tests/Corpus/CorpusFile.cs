namespace ObserverMetrics.PromQL.Tests;

/// <summary>The corpus: see its README.</summary>
internal static class CorpusFile
{
    public static IReadOnlyList<string> Valid { get; } = Read("valid.txt");

    public static IReadOnlyList<string> Invalid { get; } = Read("invalid.txt");

    private static string[] Read(string name)
    {
        using var reader = new StreamReader(typeof(CorpusFile).Assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Replace('␤', '\n').Replace('␍', '\r').Replace('␉', '\t'))];
    }
}
