using System.Globalization;
using System.Text;

namespace ObserverMetrics.Gen.Manifest.Syntax;

/// <summary>Writes durations.</summary>
internal static class DurationText
{
    private static readonly (string Suffix, long Milliseconds)[] Units =
    [
        ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1),
    ];

    /// <summary>Whole units, largest first, as Prometheus reads them: <c>1h30m</c>; <c>0s</c> for nothing.</summary>
    public static string ToPrometheus(long milliseconds)
    {
        if (milliseconds == 0)
            return "0s";

        var text = new StringBuilder();
        foreach (var (suffix, length) in Units)
        {
            if (milliseconds / length is > 0 and var count)
                text.Append(count.ToString(CultureInfo.InvariantCulture)).Append(suffix);

            milliseconds %= length;
        }

        return text.ToString();
    }

    /// <summary>One number in the largest unit that takes it whole, for Grafana reads no others: <c>90m</c>; empty for nothing.</summary>
    public static string ToGrafana(long milliseconds)
    {
        var (suffix, length) = Array.Find(Units, unit => milliseconds % unit.Milliseconds == 0);
        return milliseconds == 0 ? "" : (milliseconds / length).ToString(CultureInfo.InvariantCulture) + suffix;
    }
}
