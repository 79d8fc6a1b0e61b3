namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>Functions of range vectors, each for one series: <see href="https://prometheus.io/docs/prometheus/latest/querying/functions/"/>.</summary>
internal static class RangeFunctions
{
    /// <summary>A function of a range and the call's other argument, which is 0 where there is none; null gives no element.</summary>
    public delegate double? RangeFunction(RangeWindow window, double argument);

    private static readonly Dictionary<string, RangeFunction> Table = new(StringComparer.Ordinal)
    {
        ["rate"] = (window, _) => Slopes.Extrapolated(window, isCounter: true, perSecond: true),
        ["increase"] = (window, _) => Slopes.Extrapolated(window, isCounter: true, perSecond: false),
        ["delta"] = (window, _) => Slopes.Extrapolated(window, isCounter: false, perSecond: false),
        ["irate"] = (window, _) => Slopes.Instant(window, isCounter: true, perSecond: true),
        ["idelta"] = (window, _) => Slopes.Instant(window, isCounter: false, perSecond: false),
        ["deriv"] = (window, _) => Slopes.Regression(window, window.First.Time)?.Slope,
        ["predict_linear"] = (window, seconds) => Slopes.Regression(window, window.Now) is var (slope, intercept) ? (slope * seconds) + intercept : null,
        ["changes"] = (window, _) => window.CountPairs((before, after) => before != after),
        ["resets"] = (window, _) => window.CountPairs((before, after) => after < before),
        ["avg_over_time"] = (window, _) => Average(window),
        ["min_over_time"] = (window, _) => -Largest(window, sign: -1),
        ["max_over_time"] = (window, _) => Largest(window, sign: 1),
        ["sum_over_time"] = (window, _) => Sum(window),
        ["count_over_time"] = (window, _) => window.Count,
        ["last_over_time"] = (window, _) => window.Last.Value,
        ["present_over_time"] = (_, _) => 1,
        ["stdvar_over_time"] = (window, _) => Sums.Variance(window.Values()),
        ["stddev_over_time"] = (window, _) => Math.Sqrt(Sums.Variance(window.Values())),
        ["quantile_over_time"] = (window, quantile) => Quantiles.OfValues(quantile, window.Values()),
    };

    /// <summary>The functions that keep the metric's name.</summary>
    public static bool KeepsName(string name) => name == "last_over_time";

    public static RangeFunction? Find(string name) => Table.TryGetValue(name, out var function) ? function : null;

    // As Prometheus does it: a running mean, compensated.
    private static double Average(RangeWindow window)
    {
        var mean = default(Sums.Exact);
        for (var i = 0; i < window.Count; i++)
            mean = mean.Plus((window[i].Value / (i + 1d)) - (mean.Sum / (i + 1d)));

        return mean.Total;
    }

    // NaN counts only where there is nothing else.
    private static double Largest(RangeWindow window, int sign)
    {
        var largest = double.NaN;
        for (var i = 0; i < window.Count; i++)
        {
            var value = sign * window[i].Value;
            if (value > largest || double.IsNaN(largest))
                largest = value;
        }

        return largest;
    }

    private static double Sum(RangeWindow window)
    {
        var sum = default(Sums.Exact);
        for (var i = 0; i < window.Count; i++)
            sum = sum.Plus(window[i].Value);

        return sum.Total;
    }
}
