using Prometheus;

namespace ObserverMetrics.Runtime;

/// <summary>What a generated metrics class offers to those who publish it.</summary>
public interface IMetricsSource
{
    /// <summary>The <c>name</c> of the manifest that the class was generated from.</summary>
    string ManifestName { get; }

    /// <summary>The registry that holds the metrics.</summary>
    CollectorRegistry Registry { get; }

    /// <summary>Brings what was recorded to prometheus-net, as each scrape and export does first: for those who read its collectors themselves.</summary>
    void Flush();

    /// <summary>Writes all metrics of the registry in Prometheus's text format.</summary>
    /// <param name="stream">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Ends the export early.</param>
    Task WriteMetricsAsync(Stream stream, CancellationToken cancellationToken = default);

    /// <summary>Saves all metrics of the registry in Prometheus's text format. The file has its old content until all is written.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="cancellationToken">Ends the export early; the file then keeps its old content.</param>
    /// <exception cref="IOException">The file cannot be written; it has its old content.</exception>
    Task SaveMetricsAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Writes the manifest's summary as JSON; an empty object where the manifest has none.</summary>
    /// <param name="stream">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Ends the export early.</param>
    Task WriteSummaryAsync(Stream stream, CancellationToken cancellationToken = default);

    /// <summary>Saves the manifest's summary as JSON. The file has its old content until all is written.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="cancellationToken">Ends the export early; the file then keeps its old content.</param>
    /// <exception cref="IOException">The file cannot be written; it has its old content.</exception>
    Task SaveSummaryAsync(string path, CancellationToken cancellationToken = default);
}
