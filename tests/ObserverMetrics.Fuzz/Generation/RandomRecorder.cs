namespace ObserverMetrics.Fuzz.Generation;

/// <summary>Methods that record several metrics.</summary>
internal static class RandomRecorder
{
    /// <summary>A recorder of all metrics without labels, and one for each of the others.</summary>
    public static Entries Some(Dice dice, IReadOnlyList<RandomMetric> metrics, Func<string, string> name)
    {
        var recorders = new Entries();
        var recorded = metrics.Where(metric => metric.IsRecorded).ToList();
        var plain = recorded.Where(metric => metric.Labels.Count == 0).ToList();
        if (plain.Count > 0)
            recorders.Add(name("Recorder"), Of(dice, plain, []));
        foreach (var metric in recorded.Except(plain))
            recorders.Add(name("Recorder"), Of(dice, [metric], metric.Labels));
        return recorders;
    }

    private static Entries Of(Dice dice, IReadOnlyList<RandomMetric> metrics, IReadOnlyList<RandomLabel> labels)
    {
        var parameters = new Entries { { "amount", "double" } };
        foreach (var label in labels)
            parameters.Add(label.Name, label.Name);
        parameters.Add("wanted", "bool = true");

        var records = metrics.Select(metric => new Entries
        {
            { metric.Type == "counter" ? "increment" : metric.Type == "gauge" ? "set" : "observe", metric.Name },
            { "value", metric.Type == "counter" ? null : "amount" },
            { "when", dice.Below(2) == 0 ? dice.Of<string>(["wanted", "not wanted"]) : null },
        }).ToList();
        if (metrics.All(metric => metric.Type == "counter"))
            parameters.RemoveAll(parameter => parameter.Key == "amount");
        if (!records.Exists(record => record.Exists(entry => entry.Key == "when")))
            parameters.RemoveAll(parameter => parameter.Key == "wanted");
        return new Entries { { "help", dice.Maybe(dice.Text) }, { "parameters", parameters.Count == 0 ? null : parameters }, { "records", records } };
    }
}
