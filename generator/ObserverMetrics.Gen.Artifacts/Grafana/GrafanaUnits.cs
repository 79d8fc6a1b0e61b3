namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>Grafana's ids of the canonical units, see the value formats of <c>@grafana/data</c>.</summary>
internal static class GrafanaUnits
{
    private static readonly Dictionary<string, string> Ids = new(StringComparer.Ordinal)
    {
        [""] = "short",
        ["seconds"] = "s",
        ["milliseconds"] = "ms",
        ["microseconds"] = "µs",
        ["nanoseconds"] = "ns",
        ["minutes"] = "m",
        ["hours"] = "h",
        ["days"] = "d",
        ["timestamp"] = "dateTimeFromNow",
        ["bytes"] = "bytes",
        ["bits"] = "bits",
        ["kilobytes"] = "deckbytes",
        ["megabytes"] = "decmbytes",
        ["gigabytes"] = "decgbytes",
        ["kibibytes"] = "kbytes",
        ["mebibytes"] = "mbytes",
        ["gibibytes"] = "gbytes",
        ["bytes/s"] = "binBps",
        ["bits/s"] = "bps",
        ["kilobytes/s"] = "KBs",
        ["megabytes/s"] = "MBs",
        ["gigabytes/s"] = "GBs",
        ["kibibytes/s"] = "KiBs",
        ["mebibytes/s"] = "MiBs",
        ["gibibytes/s"] = "GiBs",
        ["ratio"] = "percentunit",
        ["percent"] = "percent",
        ["requests/s"] = "reqps",
        ["operations/s"] = "ops",
        ["packets/s"] = "pps",
        ["reads/s"] = "rps",
        ["writes/s"] = "wps",
        ["celsius"] = "celsius",
        ["meters"] = "lengthm",
        ["grams"] = "massg",
        ["joules"] = "joule",
        ["watts"] = "watt",
        ["volts"] = "volt",
        ["amperes"] = "amp",
        ["hertz"] = "hertz",
    };

    /// <summary>Grafana's id; a unit that Grafana does not know is a count with the unit's text, scaled to K, M and so on.</summary>
    public static string IdOf(string unit)
    {
        if (Ids.TryGetValue(unit, out var id))
            return id;

        // "1/s" reads "5 /s".
        return "count:" + (unit.StartsWith("1/", StringComparison.Ordinal) ? unit.Substring(1) : unit);
    }
}
