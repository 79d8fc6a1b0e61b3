using System.Globalization;

namespace ObserverMetrics.Fuzz.Generation;

/// <summary>A metric with what queries want to know of it.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="IsRecorded">Whether methods record it.</param>
/// <param name="Definition">As written.</param>
internal sealed record RandomMetric(string Name, string Type, IReadOnlyList<RandomLabel> Labels, bool IsRecorded, Entries Definition)
{
    private static readonly string[] Units = ["seconds", "bytes", "ratio", "orders", "items/s"];

    /// <summary>A metric of any type.</summary>
    public static RandomMetric Make(Dice dice, string stem, IReadOnlyList<RandomLabel> all)
    {
        var type = dice.Of<string>(["counter", "gauge", "histogram"]);
        var labels = all.Where(_ => dice.Below(4) == 0).Take(3).ToList();
        foreach (var label in labels)
            label.IsUsed = true;

        var source = type == "histogram" || dice.Below(5) > 0 ? null : "callback";
        var definition = new Entries
        {
            { "type", type },
            { "help", dice.Text() },
            { "unit", type == "histogram" ? "seconds" : dice.Maybe(dice.Of(Units)) },
            { "labels", labels.Count == 0 ? null : labels.Select(label => label.Name).ToList() },
            { "buckets", type == "histogram" ? dice.Maybe<object>(dice.Of<object>([new List<string> { "5ms", "0.25", "1s", "10s" }, new Entries { { "start", "0.001" }, { "factor", "10" }, { "count", "6" } }])) : null },
            { "initial", type == "gauge" && labels.Count == 0 && source is null ? dice.Maybe(dice.Between(-5, 5).ToString(CultureInfo.InvariantCulture)) : null },
            { "source", source },
            { "never", type == "gauge" || source is not null ? null : dice.Maybe(() => Never(dice, labels)!) },
            { "deprecated", dice.Below(6) == 0 ? dice.Text() : null },
        };
        return new(stem + (type == "counter" ? "_total" : type == "histogram" ? "_seconds" : ""), type, labels, source is null, definition);
    }

    private static List<Entries>? Never(Dice dice, List<RandomLabel> labels)
    {
        var closed = labels.Where(label => label.Values.Count > 0).ToList();
        if (closed.Count == 0)
            return null;

        var label = dice.Of(closed);
        return [new Entries { { label.Name, dice.Of(label.Values) } }];
    }
}
