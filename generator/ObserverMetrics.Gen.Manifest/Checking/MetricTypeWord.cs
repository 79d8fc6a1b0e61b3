using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Metric types as a manifest and the exposition format write them.</summary>
internal static class MetricTypeWord
{
    private static readonly string[] Words = ["counter", "gauge", "histogram"];

    public static string Of(MetricType type) => Words[(int)type];
}
