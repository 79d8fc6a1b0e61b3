using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ObserverMetrics.AspNetCore;
using ObserverMetrics.Runtime;
using Prometheus;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints of generated metrics classes.</summary>
public static class ObserverMetricsEndpoints
{
    /// <summary>Serves the metrics in Prometheus's formats, and the summary as JSON.</summary>
    /// <remarks>
    /// The metrics are those of the registry, which can hold others, too; OpenMetrics is served to those who ask for it. The
    /// summary is that of the manifest; where several are registered, an object with the summary of each under its name.
    /// </remarks>
    /// <param name="endpoints">Where to map, after the generated <c>services.Add…()</c> was called.</param>
    /// <param name="metricsPattern">The route of the metrics.</param>
    /// <param name="summaryPattern">The route of the summary.</param>
    /// <returns>Both endpoints, for conventions such as <c>RequireHost</c> or <c>RequireAuthorization</c>.</returns>
    /// <exception cref="InvalidOperationException">No metrics class is registered, or several with different registries.</exception>
    public static IEndpointConventionBuilder MapObserverMetrics(
        this IEndpointRouteBuilder endpoints,
        [StringSyntax("Route")] string metricsPattern = "/metrics",
        [StringSyntax("Route")] string summaryPattern = "/summary")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var sources = PublishedSources.From(endpoints.ServiceProvider.GetServices<IMetricsSource>());
        var metrics = endpoints.MapMetrics(metricsPattern, sources.Registry).WithDisplayName("Prometheus metrics");
        var summary = endpoints.MapMethods(summaryPattern, [HttpMethods.Get, HttpMethods.Head], sources.WriteSummaryAsync).WithDisplayName("Metrics summary");
        return new EndpointPair(metrics, summary);
    }
}
