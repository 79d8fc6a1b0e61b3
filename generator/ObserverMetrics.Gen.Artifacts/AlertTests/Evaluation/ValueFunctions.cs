namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>Functions of one value at a time, with the call's further arguments.</summary>
internal static class ValueFunctions
{
    private static readonly Dictionary<string, Func<double, IReadOnlyList<double>, double>> Table = new(StringComparer.Ordinal)
    {
        ["abs"] = (value, _) => Math.Abs(value),
        ["ceil"] = (value, _) => Math.Ceiling(value),
        ["floor"] = (value, _) => Math.Floor(value),
        ["sqrt"] = (value, _) => Math.Sqrt(value),
        ["exp"] = (value, _) => Math.Exp(value),
        ["ln"] = (value, _) => Math.Log(value),
        ["log2"] = (value, _) => Math.Log(value) / Math.Log(2),
        ["log10"] = (value, _) => Math.Log10(value),
        ["sgn"] = (value, _) => value > 0 ? 1 : value < 0 ? -1 : value,
        ["round"] = (value, further) => Round(value, further.Count > 0 ? further[0] : 1),
        ["clamp"] = (value, further) => Math.Max(further[0], Math.Min(further[1], value)),
        ["clamp_min"] = (value, further) => Math.Max(further[0], value),
        ["clamp_max"] = (value, further) => Math.Min(further[0], value),
    };

    public static Func<double, IReadOnlyList<double>, double>? Find(string name) => Table.TryGetValue(name, out var function) ? function : null;

    private static double Round(double value, double to)
    {
        var inverse = 1 / to;
        return Math.Floor((value * inverse) + 0.5) / inverse;
    }
}
