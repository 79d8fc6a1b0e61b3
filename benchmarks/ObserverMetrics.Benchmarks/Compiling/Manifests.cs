namespace ObserverMetrics.Benchmarks.Compiling;

/// <summary>Manifests of several sizes.</summary>
internal static class Manifests
{
    /// <summary>The Observer's own, with all its panels and alerts.</summary>
    public const int Observer = 23;

    public static string OfSize(int metrics) => metrics == Observer ? ReadObserver() : SyntheticManifest.Create(metrics);

    private static string ReadObserver()
    {
        using var stream = typeof(Manifests).Assembly.GetManifestResourceStream("observer.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
