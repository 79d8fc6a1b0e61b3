namespace ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

/// <summary>Reads an exposition's text.</summary>
internal static class Exposition
{
    /// <summary>The series of a metric as they are printed, in ordinal order.</summary>
    public static string[] Series(string text, string metric) =>
        [.. text.Split('\n')
            .Where(line => line.StartsWith(metric + "{", StringComparison.Ordinal) || line.StartsWith(metric + " ", StringComparison.Ordinal))
            .Select(line => line[metric.Length..].Trim())
            .Order(StringComparer.Ordinal)];

    /// <summary>The names of the families.</summary>
    public static string[] Families(string text) =>
        [.. text.Split('\n').Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2])];
}
