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
}
