using System.Globalization;
using System.Text;
using Prometheus;

namespace ObserverMetrics.Runtime.Tests;

internal static class Exposition
{
    public static async Task<string> OfAsync(CollectorRegistry registry)
    {
        using var stream = new MemoryStream();
        await registry.CollectAndExportAsTextAsync(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The values by series, as in <c>name{label="value"}</c>.</summary>
    public static Dictionary<string, double> Parse(string text) => text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line[0] != '#')
        .Select(line => (Line: line, Space: line.LastIndexOf(' ')))
        .ToDictionary(item => item.Line[..item.Space], item => Value(item.Line[(item.Space + 1)..]), StringComparer.Ordinal);

    private static double Value(string text) => text switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
