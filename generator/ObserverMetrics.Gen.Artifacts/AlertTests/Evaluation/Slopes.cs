namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>How a series moves within a range.</summary>
internal static class Slopes
{
    /// <summary>How far beyond the mean distance of its samples a series is taken to go on.</summary>
    private const double Tolerance = 1.1;

    /// <summary>The increase over the whole range, or each second of it, which the samples rarely fill: what they show is extended to its ends.</summary>
    public static double? Extrapolated(RangeWindow window, bool isCounter, bool perSecond)
    {
        if (window.Samples.Count < 2)
            return null;

        var increase = window.Last.Value - window.First.Value + (isCounter ? BeforeResets(window) : 0);
        var sampled = (window.Last.Time - window.First.Time) / 1000d;
        var distance = sampled / (window.Samples.Count - 1);
        var toStart = (window.First.Time - window.Start) / 1000d;
        var toEnd = (window.End - window.Last.Time) / 1000d;

        // A counter is not extended below zero.
        if (isCounter && increase > 0 && window.First.Value >= 0)
            toStart = Math.Min(toStart, sampled * (window.First.Value / increase));

        var extended = sampled + Extension(toStart, distance) + Extension(toEnd, distance);
        return increase * (perSecond ? extended / sampled / window.Seconds : extended / sampled);
    }

    public static double? Instant(RangeWindow window, bool isCounter, bool perSecond)
    {
        if (window.Samples.Count < 2)
            return null;

        var before = window.Samples[window.Samples.Count - 2];
        var change = isCounter && window.Last.Value < before.Value ? window.Last.Value : window.Last.Value - before.Value;
        return perSecond ? change / ((window.Last.Time - before.Time) / 1000d) : change;
    }

    /// <summary>The line of least squares, with its value at a time.</summary>
    public static (double Slope, double Intercept)? Regression(RangeWindow window, long at)
    {
        var count = window.Samples.Count;
        if (count < 2)
            return null;

        if (window.Values.All(value => value == window.First.Value))
            return (0, window.First.Value);

        double Seconds(Sample sample) => (sample.Time - at) / 1000d;
        var sumX = Sums.Exact(window.Samples.Select(Seconds));
        var sumY = Sums.Exact(window.Values);
        var sumXY = Sums.Exact(window.Samples.Select(sample => Seconds(sample) * sample.Value));
        var sumX2 = Sums.Exact(window.Samples.Select(sample => Seconds(sample) * Seconds(sample)));
        var slope = (sumXY - (sumX * sumY / count)) / (sumX2 - (sumX * sumX / count));
        return (slope, (sumY / count) - (slope * sumX / count));
    }

    private static double Extension(double toEdge, double distance) => toEdge < distance * Tolerance ? toEdge : distance / 2;

    private static double BeforeResets(RangeWindow window)
    {
        double lost = 0, before = 0;
        foreach (var value in window.Values)
        {
            lost += value < before ? before : 0;
            before = value;
        }

        return lost;
    }
}
