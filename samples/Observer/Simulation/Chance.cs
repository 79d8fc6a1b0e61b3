namespace Observer.Simulation;

/// <summary>Random numbers as the real world has them.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>How many events happen in a time, at a mean rate per second (Poisson distributed).</summary>
    public int Events(double perSecond, TimeSpan elapsed)
    {
        var limit = Math.Exp(-perSecond * elapsed.TotalSeconds);
        var events = 0;
        for (var product = _random.NextDouble(); product > limit; product *= _random.NextDouble())
            events++;

        return events;
    }

    /// <summary>A latency around a median, with the long tail that latencies have (log-normal).</summary>
    public TimeSpan Latency(TimeSpan median)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
        return median * Math.Exp(0.4 * normal);
    }

    /// <summary>Whether something with this probability happens.</summary>
    public bool Happens(double probability) => _random.NextDouble() < probability;

    /// <summary>A value within a share above or below another.</summary>
    public double Around(double value, double share) => value * (1 + (share * ((2 * _random.NextDouble()) - 1)));

    /// <summary>One of several.</summary>
    public T OneOf<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];
}
