namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>Numbers as people would choose them.</summary>
internal static class RoundNumbers
{
    private const int MostDigits = 12;
    private const double Largest = 1e15;

    /// <summary>1, 2 and 5 with every power of ten from a millionth to a trillion.</summary>
    public static IReadOnlyList<decimal> Steps { get; } = [.. Enumerable.Range(-6, 19).SelectMany(power => new[] { 1m, 2m, 5m }.Select(digit => digit * PowerOfTen(power)))];

    /// <summary>The number with one digit, then with two, and so on.</summary>
    public static IEnumerable<decimal> Near(double value)
    {
        if (double.IsNaN(value) || Math.Abs(value) > Largest)
            yield break;

        if (value == 0)
        {
            yield return 0;
            yield break;
        }

        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        for (var digits = 1; digits <= MostDigits; digits++)
        {
            var unit = PowerOfTen(exponent - digits + 1);
            if (unit > 0)
                yield return Normalized(Math.Round((decimal)value / unit) * unit);
        }
    }

    private static decimal PowerOfTen(int power)
    {
        var result = 1m;
        for (var i = 0; i < Math.Abs(power); i++)
            result = power > 0 ? result * 10 : result / 10;

        return result;
    }

    private static decimal Normalized(decimal value) => value / 1.000000000000000000000000000000000m;
}
