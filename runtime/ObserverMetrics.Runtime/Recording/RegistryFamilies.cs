using System.Runtime.CompilerServices;
using ObserverMetrics.Runtime.Recording.Blocks;
using ObserverMetrics.Runtime.Recording.Buckets;
using ObserverMetrics.Runtime.Sources;
using Prometheus;

namespace ObserverMetrics.Runtime.Recording;

/// <summary>All families that manifests have declared in one registry.</summary>
internal sealed class RegistryFamilies
{
    private static readonly ConditionalWeakTable<CollectorRegistry, RegistryFamilies> ByRegistry = [];

    // By default prometheus-net asks for the current activity at each call, which costs many times the recording itself.
    private static readonly ExemplarBehavior NoExemplars = ExemplarBehavior.NoExemplars();
    private static readonly CounterConfiguration Traced = new();
    private static readonly CounterConfiguration Untraced = new() { ExemplarBehavior = NoExemplars };
    private static readonly GaugeConfiguration Unpublished = new() { SuppressInitialValue = true };

    private readonly Dictionary<string, ISeries> _byName = new(StringComparer.Ordinal);
    private readonly MetricFactory _factory;
    private readonly Lazy<Counter> _overflow;

    private RegistryFamilies(CollectorRegistry registry)
    {
        _factory = Metrics.WithCustomRegistry(registry);
        Callbacks = new ScrapeCallbacks(registry);
        _overflow = new Lazy<Counter>(() => _factory.CreateCounter(
            "observermetrics_label_overflow_total",
            "Recordings counted under other, because an open label had reached its limit of values.",
            ["metric", "label"],
            Untraced));
        registry.AddBeforeCollectCallback(FlushBeforeCollect(new WeakReference<RegistryFamilies>(this)));
    }

    public ScrapeCallbacks Callbacks { get; }

    /// <summary>Where the cells have their words.</summary>
    public BlockMemory Memory { get; } = new();

    public static RegistryFamilies For(CollectorRegistry registry) =>
        ByRegistry.GetValue(registry, static registry => new RegistryFamilies(registry));

    /// <summary>Brings to prometheus-net what the application's functions give and what was recorded.</summary>
    public void Flush()
    {
        // Outside the lock of the cells: the functions are the application's.
        Callbacks.Refresh();
        Memory.Folded.Fold();
    }

    /// <summary>The names by which a value can be read, in order.</summary>
    public string[] ExposedNames
    {
        get
        {
            lock (_byName)
                return [.. _byName.SelectMany(family => family.Value.IsHistogram ? [family.Key + "_count", family.Key + "_sum"] : new[] { family.Key }).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The series of a metric, or null where no manifest of this registry declares it.</summary>
    public ISeries? Find(string name)
    {
        lock (_byName)
            return _byName.GetValueOrDefault(name);
    }

    public void AddManifest(string name, string hash) =>
        _factory.CreateGauge("observermetrics_manifest_info", "The manifest that the process was built from, and the hash of what it exposes.", ["manifest", "hash"])
            .WithLabels(name, hash)
            .Set(1);

    public Series<CounterCell> Counter(FamilyDefinition definition) => GetOrAdd(definition, () =>
    {
        var configuration = definition.TakesExemplars ? Traced : Untraced;
        var counter = _factory.CreateCounter(definition.Name, definition.EscapedHelp, definition.LabelNames, configuration);
        return new Registration<CounterCell>(
            counter,
            () => new CounterCell(Memory, definition.TakesExemplars),
            (cell, values) => cell.Attach(counter.WithLabels(values)),
            StartsWithAll: true);
    });

    public Series<GaugeCell> Gauge(FamilyDefinition definition) => GetOrAdd(definition, () =>
    {
        var gauge = _factory.CreateGauge(definition.Name, definition.EscapedHelp, definition.LabelNames, Unpublished);
        return new Registration<GaugeCell>(
            gauge,
            () => new GaugeCell(definition.Initial),
            (cell, values) =>
            {
                cell.Attach(gauge.WithLabels(values));
                Memory.Folded.Add(cell);
            },
            StartsWithAll: definition.Initial is not null);
    });

    public Series<HistogramCell> Histogram(FamilyDefinition definition) => GetOrAdd(definition, () =>
    {
        var bounds = new BucketBounds(definition.Buckets);
        var configuration = new HistogramConfiguration { Buckets = definition.Buckets, ExemplarBehavior = definition.TakesExemplars ? null : NoExemplars };
        var histogram = _factory.CreateHistogram(definition.Name, definition.EscapedHelp, definition.LabelNames, configuration);
        return new Registration<HistogramCell>(
            histogram,
            () => new HistogramCell(bounds, Memory, definition.TakesExemplars),
            (cell, values) => cell.Attach(histogram.WithLabels(values)),
            StartsWithAll: true,
            bounds.Group);
    });

    // prometheus-net keeps callbacks where a thread's statics hold them for the thread's life: one that led to the registry
    // would keep it as long. The table above holds the families as long as there is the registry.
    private static Action FlushBeforeCollect(WeakReference<RegistryFamilies> families) => () =>
    {
        if (families.TryGetTarget(out var target))
            target.Flush();
    };

    private CounterCell OverflowOf(string metric, string label)
    {
        var cell = new CounterCell(Memory);
        cell.Attach(_overflow.Value.WithLabels(metric, label));
        return cell;
    }

    private Series<TCell> GetOrAdd<TCell>(FamilyDefinition definition, Func<Registration<TCell>> register)
        where TCell : class, ICell
    {
        lock (_byName)
        {
            if (_byName.TryGetValue(definition.Name, out var known))
                return known is Series<TCell> series ? SameOrThrow(series, definition) : throw Conflict(definition.Name, "another type");

            var registration = RegisterOrThrow(definition, register);
            if (registration.Collector.Help != definition.EscapedHelp)
                throw Conflict(definition.Name, "another help text");

            var family = new Family<TCell>(
                definition,
                registration.Make,
                registration.Attach,
                registration.StartsWithAll,
                registration.Bounds ?? [],
                label => OverflowOf(definition.Name, label));
            var added = new Series<TCell>(family, depth: 0).Start();
            _byName.Add(definition.Name, added);
            return added;
        }
    }

    private static Registration<TCell> RegisterOrThrow<TCell>(FamilyDefinition definition, Func<Registration<TCell>> register)
    {
        try
        {
            return register();
        }
        catch (InvalidOperationException exception)
        {
            throw Conflict(definition.Name, "another type", exception);
        }
    }

    private static Series<TCell> SameOrThrow<TCell>(Series<TCell> series, FamilyDefinition definition)
        where TCell : class, ICell =>
        definition.DifferenceFrom(series.Definition) is { } difference ? throw Conflict(definition.Name, difference) : series;

    private static InvalidOperationException Conflict(string name, string difference, Exception? inner = null) =>
        new($"The registry already holds a metric {name} with {difference}. Rename one of the two, or give each its own CollectorRegistry.", inner);

    private sealed record Registration<TCell>(Collector Collector, Func<TCell> Make, Action<TCell, string[]> Attach, bool StartsWithAll, double[]? Bounds = null);
}
