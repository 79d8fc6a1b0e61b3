namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>What to do about the alerts that nobody wrote.</summary>
internal static class StandingRunbooks
{
    public static readonly string TargetDown = Text(
        """
        1. Does the process run, and does its `/metrics` answer on the machine itself?
        2. If it does, can Prometheus reach it? Its page *Status → Targets* shows the error of the latest scrape.
        3. If the target is not listed there, Prometheus no longer knows it: look at its scrape configuration or service discovery.
        """);

    public static readonly string Drift = Text(
        """
        The process exposes other metrics than the rules and the dashboard expect: one of them was deployed without the other.
        Deploy the monitoring files of the build that runs, or the build that the files belong to.
        """);

    public static readonly string Absent = Text(
        """
        1. Is the process scraped at all? If not, see the alert on its target.
        2. Was the metric renamed or removed in the latest deployment? Then the rules are of another version.
        3. A gauge without an initial value appears with its first value: has the code that sets it run yet?
        """);

    // The source may have been checked out with other line breaks.
    private static string Text(string text) => text.Replace("\r\n", "\n");
}
