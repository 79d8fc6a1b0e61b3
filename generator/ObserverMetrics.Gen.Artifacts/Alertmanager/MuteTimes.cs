using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Alertmanager;

/// <summary>Alertmanager's time intervals.</summary>
/// <remarks>Alertmanager accepts neither a time nor a range of days that passes the end of its day or week: both are split here.</remarks>
internal static class MuteTimes
{
    private const string Midnight = "24:00";

    private static readonly string[] Week = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public static ListNode? List(EquatableArray<MuteTime> times) => new ListNode([.. times.Select(Interval)]).OrNull();

    private static MapNode Interval(MuteTime time) => new()
    {
        ["name"] = time.Name,
        ["time_intervals"] = new ListNode([.. Parts(time)]),
    };

    private static IEnumerable<Node> Parts(MuteTime time)
    {
        var days = time.Weekdays.SelectMany(Days).Distinct().ToArray();
        var start = time.Start ?? "00:00";
        var end = time.End ?? Midnight;
        if (start == "00:00" && end == Midnight)
            return [Part(days, null, null, time.Location)];

        if (string.CompareOrdinal(start, end) < 0)
            return [Part(days, start, end, time.Location)];

        // A night belongs to the day on which it begins.
        var evening = Part(days, start, Midnight, time.Location);
        return end == "00:00" ? [evening] : [evening, Part([.. days.Select(day => (day + 1) % 7)], "00:00", end, time.Location)];
    }

    private static MapNode Part(int[] days, string? start, string? end, string? location) => new()
    {
        ["times"] = start is null ? null : new ListNode { new MapNode { ["start_time"] = start, ["end_time"] = end } },
        ["weekdays"] = ListNode.Of(days.OrderBy(day => day).Select(day => Week[day])).OrNull(),
        ["location"] = location,
    };

    private static IEnumerable<int> Days(string range)
    {
        var ends = range.Split(':');
        var first = DayOf(ends[0]);
        var length = ((DayOf(ends[^1]) - first + 7) % 7) + 1;
        return Enumerable.Range(first, length).Select(day => day % 7);
    }

    private static int DayOf(string name) => Array.IndexOf(Week, name) is >= 0 and var day ? day : throw new ArgumentException($"'{name}' is no day of the week.");
}
