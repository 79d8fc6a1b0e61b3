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
        using var sha = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))
        using (var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            foreach (var metric in metrics.OrderBy(metric => metric.Name, StringComparer.Ordinal))
                Write(text, metric);
        }

        return string.Concat(sha.Hash.Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static void Write(StreamWriter text, Metric metric)
    {
        text.Write(metric.Name);
        text.Write(' ');
        text.Write(MetricTypeWord.Of(metric.Type));
        foreach (var label in metric.Labels.Count < 2 ? metric.Labels : metric.Labels.OrderBy(label => label.Name, StringComparer.Ordinal).ToEquatableArray())
            Write(text, label);

        foreach (var bound in metric.Buckets)
        {
            text.Write("\n  le ");
            text.Write(bound.ToString(CultureInfo.InvariantCulture));
        }

        text.Write('\n');
    }

    private static void Write(StreamWriter text, MetricLabel label)
    {
        text.Write("\n  label ");
        text.Write(label.Name);

        // Each value has its length before it, so that no two sets give one text.
        string[] values = [.. label.Values];
        Array.Sort(values, StringComparer.Ordinal);
        foreach (var value in values)
        {
            text.Write(' ');
            text.Write(value.Length.ToString(CultureInfo.InvariantCulture));
            text.Write(':');
            text.Write(value);
        }
    }
}
