using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ObserverMetrics.Runtime;
using Prometheus;

namespace ObserverMetrics.AspNetCore;

/// <summary>The registered metrics classes; all of one registry, since one page shows them.</summary>
internal sealed class PublishedSources
{
    private readonly IMetricsSource[] _sources;

    private PublishedSources(IMetricsSource[] sources) => _sources = sources;

    public CollectorRegistry Registry => _sources[0].Registry;

    public static PublishedSources From(IEnumerable<IMetricsSource> registered)
    {
        IMetricsSource[] sources = [.. registered];
        if (sources.Length == 0)
            throw new InvalidOperationException("No metrics class is registered. Call the generated method first, as in builder.Services.AddObserverMetrics().");

        if (Array.Find(sources, source => source.Registry != sources[0].Registry) is { } stranger)
        {
            throw new InvalidOperationException(
                $"{sources[0].ManifestName} and {stranger.ManifestName} are made for different registries, but one page shows one registry. "
                + "Make them for the same, or map each with app.MapMetrics(pattern, registry).");
        }

        return new PublishedSources(sources);
    }

    /// <summary>Answers with the summary; whole, or not at all.</summary>
    public async Task WriteSummaryAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        if (_sources.Length == 1)
            await _sources[0].WriteSummaryAsync(body, context.RequestAborted);
        else
            await WriteAllAsync(body, context.RequestAborted);

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;

        body.Position = 0;
        await body.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private async Task WriteAllAsync(Stream body, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(body, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        foreach (var source in _sources)
        {
            using var summary = new MemoryStream();
            await source.WriteSummaryAsync(summary, cancellationToken);
            json.WritePropertyName(source.ManifestName);
            json.WriteRawValue(Encoding.UTF8.GetString(summary.ToArray()).TrimEnd());
        }

        json.WriteEndObject();
    }
}
