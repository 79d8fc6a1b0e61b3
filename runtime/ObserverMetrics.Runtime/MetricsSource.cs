using System.ComponentModel;
using ObserverMetrics.Runtime.Export;
using ObserverMetrics.Runtime.Recording;
using ObserverMetrics.Runtime.Recording.Blocks;
using ObserverMetrics.Runtime.Summaries;
using Prometheus;

namespace ObserverMetrics.Runtime;

/// <summary>The base of generated metrics classes: registers their metrics and exports them.</summary>
/// <remarks>
/// Instances made for one registry share their series: recording through either counts once, in one place. A registry can
/// hold metrics of others, too, and prometheus-net adds its own to the default one; <see cref="Metrics.SuppressDefaultMetrics()"/>,
/// called first, keeps those out.
/// </remarks>
public abstract partial class MetricsSource : IMetricsSource
{
    private readonly RegistryFamilies _families;
    private readonly MainChunk _main;

    /// <summary>Registers the manifest's identity.</summary>
    /// <param name="registry">The registry that holds the metrics.</param>
    /// <param name="manifestName">The manifest's <c>name</c>.</param>
    /// <param name="manifestHash">The hash of what the manifest exposes.</param>
    protected MetricsSource(CollectorRegistry registry, string manifestName, string manifestHash)
    {
        ArgumentNullException.ThrowIfNull(registry);
        Registry = registry;
        ManifestName = manifestName;
        _families = RegistryFamilies.For(registry);
        _main = _families.Memory.Main;
        _families.AddManifest(manifestName, manifestHash);
    }

    /// <inheritdoc/>
    public CollectorRegistry Registry { get; }

    /// <inheritdoc/>
    public string ManifestName { get; }

    /// <inheritdoc/>
    public void Flush() => _families.Flush();

    /// <inheritdoc/>
    public Task WriteMetricsAsync(Stream stream, CancellationToken cancellationToken = default) =>
        Registry.CollectAndExportAsTextAsync(stream, cancellationToken);

    /// <inheritdoc/>
    public Task SaveMetricsAsync(string path, CancellationToken cancellationToken = default) =>
        ReplacedFile.WriteAsync(path, WriteMetricsAsync, cancellationToken);

    /// <inheritdoc/>
    public Task WriteSummaryAsync(Stream stream, CancellationToken cancellationToken = default) =>
        ReadSummary().WriteAsync(stream, cancellationToken);

    /// <inheritdoc/>
    public Task SaveSummaryAsync(string path, CancellationToken cancellationToken = default) =>
        ReplacedFile.WriteAsync(path, WriteSummaryAsync, cancellationToken);

    /// <summary>Reads the summary; overridden where the manifest has one.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual MetricsSummary ReadSummary() => MetricsSummary.None;

    /// <summary>Brings the metrics up to date that are read rather than recorded.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Refresh() => _families.Callbacks.Refresh();

    /// <summary>The running thread's memory.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ThreadBlock TakeBlock() => new(_main.PresentHere);

    /// <summary>The place of a closed label's value: its number, or behind the last one, where <c>other</c> is, for an undefined value.</summary>
    /// <param name="value">The enum member as a number.</param>
    /// <param name="count">How many members the enum has.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static int Ordinal(int value, int count) => (int)Math.Min((uint)value, (uint)count);

    /// <summary>The place of a bool label's value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static int Ordinal(bool value) => value ? 1 : 0;
}
