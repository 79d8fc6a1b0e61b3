using System.Globalization;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Templates;

/// <summary>Prometheus's functions for numbers: <see href="https://prometheus.io/docs/prometheus/latest/configuration/template_reference/#numbers"/>.</summary>
internal static class HumanizedNumbers
{
    private const int Digits = 4;

    private static readonly string[] Large = ["k", "M", "G", "T", "P", "E", "Z", "Y"];
    private static readonly string[] LargeBinary = ["ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"];
    private static readonly string[] Small = ["m", "u", "n", "p", "f", "a", "z", "y"];

    public static string Humanize(double value) =>
        IsPlain(value) ? GoNumbers.General(value, Digits) : Math.Abs(value) >= 1 ? Divided(value, 1000, Large) : Multiplied(value);

    public static string Humanize1024(double value) =>
        IsPlain(value) || Math.Abs(value) <= 1 ? GoNumbers.General(value, Digits) : Divided(value, 1024, LargeBinary);

    public static string HumanizePercentage(double value) => GoNumbers.General(value * 100, Digits) + "%";

    public static string HumanizeDuration(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            return GoNumbers.General(value, Digits);

        if (value == 0 || Math.Abs(value) < 1)
            return (value == 0 ? GoNumbers.General(value, Digits) : Multiplied(value)) + "s";

        var sign = value < 0 ? "-" : "";
        var whole = (long)Math.Abs(value);
        var (days, hours, minutes, seconds) = (whole / 86400, whole / 3600 % 24, whole / 60 % 60, whole % 60);
        return string.Format(
            CultureInfo.InvariantCulture,
            days != 0 ? "{0}{1}d {2}h {3}m {4}s" : hours != 0 ? "{0}{2}h {3}m {4}s" : minutes != 0 ? "{0}{3}m {4}s" : "{0}{5}s",
            sign, days, hours, minutes, seconds, GoNumbers.General(Math.Abs(value), Digits));
    }

    private static bool IsPlain(double value) => value == 0 || double.IsNaN(value) || double.IsInfinity(value);

    private static string Divided(double value, double by, string[] prefixes)
    {
        var prefix = "";
        for (var i = 0; i < prefixes.Length && Math.Abs(value) >= by; i++)
            (value, prefix) = (value / by, prefixes[i]);

        return GoNumbers.General(value, Digits) + prefix;
    }

    private static string Multiplied(double value)
    {
        var prefix = "";
        for (var i = 0; i < Small.Length && Math.Abs(value) < 1; i++)
            (value, prefix) = (value * 1000, Small[i]);

        return GoNumbers.General(value, Digits) + prefix;
    }
}
