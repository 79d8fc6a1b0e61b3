using System.ComponentModel;
using System.Reflection;
using ObserverMetrics.Runtime.Recording;
using ObserverMetrics.Runtime.Sources;

namespace ObserverMetrics.Runtime;

/// <content>What the constructors of generated classes call.</content>
public abstract partial class MetricsSource
{
    /// <summary>A counter without labels.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected CounterCell CreateCounter(string name, string help) =>
        _families.Counter(new FamilyDefinition(name, help)).Single;

    /// <summary>A counter with labels.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Series<CounterCell> CreateCounter(string name, string help, Label[] labels, params NeverTogether[] never) =>
        _families.Counter(new FamilyDefinition(name, help) { Labels = labels, Never = never });

    /// <summary>A counter without labels whose increments take exemplars from the current activity.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected CounterCell CreateTracedCounter(string name, string help) =>
        _families.Counter(new FamilyDefinition(name, help) { TakesExemplars = true }).Single;

    /// <summary>A counter with labels whose increments take exemplars from the current activity.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Series<CounterCell> CreateTracedCounter(string name, string help, Label[] labels, params NeverTogether[] never) =>
        _families.Counter(new FamilyDefinition(name, help) { Labels = labels, Never = never, TakesExemplars = true });

    /// <summary>A gauge without labels.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected GaugeCell CreateGauge(string name, string help, double? initial = null) =>
        _families.Gauge(new FamilyDefinition(name, help) { Initial = initial }).Single;

    /// <summary>A gauge with labels.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Series<GaugeCell> CreateGauge(string name, string help, double? initial, Label[] labels, params NeverTogether[] never) =>
        _families.Gauge(new FamilyDefinition(name, help) { Initial = initial, Labels = labels, Never = never });

    /// <summary>A histogram without labels.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected HistogramCell CreateHistogram(string name, string help, double[] buckets) =>
        _families.Histogram(new FamilyDefinition(name, help) { Buckets = buckets }).Single;

    /// <summary>A histogram with labels.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Series<HistogramCell> CreateHistogram(string name, string help, double[] buckets, Label[] labels, params NeverTogether[] never) =>
        _families.Histogram(new FamilyDefinition(name, help) { Buckets = buckets, Labels = labels, Never = never });

    /// <summary>A histogram without labels whose observations take exemplars from the current activity.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected HistogramCell CreateTracedHistogram(string name, string help, double[] buckets) =>
        _families.Histogram(new FamilyDefinition(name, help) { Buckets = buckets, TakesExemplars = true }).Single;

    /// <summary>A histogram with labels whose observations take exemplars from the current activity.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Series<HistogramCell> CreateTracedHistogram(string name, string help, double[] buckets, Label[] labels, params NeverTogether[] never) =>
        _families.Histogram(new FamilyDefinition(name, help) { Buckets = buckets, Labels = labels, Never = never, TakesExemplars = true });

    /// <summary>A gauge of the seconds since the process started.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected GaugeCell CreateUptime(string name, string help)
    {
        var cell = CreateGauge(name, help);
        ReadAtScrape(cell, ProcessUptime.Seconds);
        return cell;
    }

    /// <summary>A gauge that is always 1 and carries the version and commit of an assembly.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Series<GaugeCell> CreateBuildInfo(string name, string help, Assembly assembly)
    {
        var build = BuildInfo.Of(assembly);
        return _families.Gauge(new FamilyDefinition(name, help)
        {
            Initial = 1,
            Labels = [Label.Closed("version", build.Version), Label.Closed("commit", build.Commit)],
        });
    }

    /// <summary>Reads a gauge's value from a function at each scrape, instead of the function that it had.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void ReadAtScrape(GaugeCell cell, Func<double> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        _families.Callbacks.Set(cell, function);
    }

    /// <summary>Reads a counter's total from a function at each scrape, instead of the function that it had.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void ReadAtScrape(CounterCell cell, Func<double> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        _families.Callbacks.Set(cell, function);
    }
}
