namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>How a series moves within a range.</summary>
internal static class Slopes
{
    /// <summary>How far beyond the mean distance of its samples a series is taken to go on.</summary>
    private const double Tolerance = 1.1;

    /// <summary>The increase over the whole range, or each second of it, which the samples rarely fill: what they show is extended to its ends.</summary>
    public static double? Extrapolated(RangeWindow window, bool isCounter, bool perSecond)
    {
        if (window.Count < 2)
            return null;

        var (first, last) = (window.First, window.Last);
        var increase = last.Value - first.Value + (isCounter ? BeforeResets(window) : 0);
        var sampled = (last.Time - first.Time) / 1000d;
        var distance = sampled / (window.Count - 1);
        var toStart = (first.Time - window.Start) / 1000d;
        var toEnd = (window.End - last.Time) / 1000d;

        // A counter is not extended below zero.
        if (isCounter && increase > 0 && first.Value >= 0)
            toStart = Math.Min(toStart, sampled * (first.Value / increase));

        var extended = sampled + Extension(toStart, distance) + Extension(toEnd, distance);
        return increase * (perSecond ? extended / sampled / window.Seconds : extended / sampled);
    }

    public static double? Instant(RangeWindow window, bool isCounter, bool perSecond)
    {
        if (window.Count < 2)
            return null;

        var (before, last) = (window[window.Count - 2], window.Last);
        var change = isCounter && last.Value < before.Value ? last.Value : last.Value - before.Value;
        return perSecond ? change / ((last.Time - before.Time) / 1000d) : change;
    }

    /// <summary>The line of least squares, with its value at a time.</summary>
    public static (double Slope, double Intercept)? Regression(RangeWindow window, long at)
    {
        var count = window.Count;
        if (count < 2)
            return null;

        if (window.CountPairs((before, after) => before != after) == 0)
            return (0, window.First.Value);

        Sums.Exact x = default, y = default, xy = default, xx = default;
        for (var i = 0; i < count; i++)
        {
            var sample = window[i];
            var seconds = (sample.Time - at) / 1000d;
            (x, y, xy, xx) = (x.Plus(seconds), y.Plus(sample.Value), xy.Plus(seconds * sample.Value), xx.Plus(seconds * seconds));
        }

        var slope = (xy.Total - (x.Total * y.Total / count)) / (xx.Total - (x.Total * x.Total / count));
        return (slope, (y.Total / count) - (slope * x.Total / count));
    }

    private static double Extension(double toEdge, double distance) => toEdge < distance * Tolerance ? toEdge : distance / 2;

    private static double BeforeResets(RangeWindow window)
    {
        double lost = 0, before = 0;
        for (var i = 0; i < window.Count; i++)
        {
            var value = window[i].Value;
            lost += value < before ? before : 0;
            before = value;
        }

        return lost;
    }
}
