using System.Collections.Concurrent;
using ObserverMetrics.Runtime.Recording;
using Prometheus;

namespace ObserverMetrics.Runtime.Sources;

/// <summary>The functions of the application that give values at each scrape.</summary>
/// <remarks>Scrapes may run at the same time, and with them the functions.</remarks>
internal sealed class ScrapeCallbacks(CollectorRegistry registry)
{
    private const string FailureName = "observermetrics_callback_failures_total";
    private const string FailureHelp = "Reads of a metric at scrape in which the application's function threw an exception.";

    private readonly ConcurrentDictionary<ICell, Action> _updates = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<Counter> _failures = new(() => Metrics.WithCustomRegistry(registry).CreateCounter(FailureName, FailureHelp));

    public void Set(GaugeCell cell, Func<double> function) => Set((ICell)cell, () => Update(cell, function));

    public void Set(CounterCell cell, Func<double> function) => Set((ICell)cell, () => Update(cell, function));

    /// <summary>Calls all functions.</summary>
    public void Refresh()
    {
        foreach (var update in _updates.Values)
            update();
    }

    private void Set(ICell cell, Action update)
    {
        _updates[cell] = update;
        // There at zero before the first failure.
        _ = _failures.Value;
    }

    // A function that fails must not keep the others from their values, and a value that nobody vouches for is none.
    private void Update(GaugeCell cell, Func<double> function)
    {
        try
        {
            cell.Set(function());
        }
        catch (Exception)
        {
            cell.Hide();
            _failures.Value.Inc();
        }
    }

    private void Update(CounterCell cell, Func<double> function)
    {
        try
        {
            cell.RaiseTo(function());
        }
        catch (Exception)
        {
            // A counter keeps its last total, which is still true.
            _failures.Value.Inc();
        }
    }
}
