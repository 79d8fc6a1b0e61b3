using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>The hash of what a process exposes: names, types, labels with their closed values, buckets.</summary>
internal static class ExpositionHasher
{
    /// <summary>SHA-256 of a canonical text, in lower-case hexadecimal. The order of the manifest does not matter.</summary>
    public static string Hash(IEnumerable<Metric> metrics)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var text = new StringBuilder();

        // One by one: the text of a large manifest would be one large string, and its bytes another.
        foreach (var metric in metrics.OrderBy(metric => metric.Name, StringComparer.Ordinal))
        {
            Append(text, metric);
            sha.AppendData(Encoding.UTF8.GetBytes(text.ToString()));
            text.Clear();
        }

        return string.Concat(sha.GetHashAndReset().Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static void Append(StringBuilder text, Metric metric)
    {
        text.Append(metric.Name).Append(' ').Append(MetricTypeWord.Of(metric.Type));
        foreach (var label in metric.Labels.Count < 2 ? metric.Labels : metric.Labels.OrderBy(label => label.Name, StringComparer.Ordinal).ToEquatableArray())
            text.Append('\n').Append("  label ").Append(label.Name).Append(Values(label));

        foreach (var bound in metric.Buckets)
            text.Append('\n').Append("  le ").Append(bound.ToString(CultureInfo.InvariantCulture));

        text.Append('\n');
    }

    // Each value has its length before it, so that no two sets give one text.
    private static string Values(MetricLabel label) =>
        string.Concat(label.Values.OrderBy(value => value, StringComparer.Ordinal).Select(value => $" {value.Length.ToString(CultureInfo.InvariantCulture)}:{value}"));
}
