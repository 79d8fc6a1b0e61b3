using System.Globalization;

namespace ObserverMetrics.Fuzz.Generation;

/// <summary>Queries over some metrics, and the panels, recordings and alerts that ask them.</summary>
internal sealed class RandomQueries(Dice dice, IReadOnlyList<RandomMetric> metrics)
{
    private static readonly string[] Values = ["stat", "timeseries", "gauge", "bargauge", "piechart", "table"];
    private static readonly string[] Severities = ["critical", "warning", "info"];

    /// <summary>A recording.</summary>
    public Entries Recording()
    {
        var (query, _, _) = Query(isRule: true);
        query.Insert(0, ("help", dice.Text()));
        return query;
    }

    /// <summary>A panel of any type.</summary>
    public Entries Panel(string title)
    {
        if (dice.Below(8) == 0)
            return new Entries { { "title", title }, { "type", "text" }, { "content", dice.Text() } };

        var type = dice.Of(Values);
        var (query, metric, _) = Query(isRule: false);
        if (metric.Type == "histogram" && dice.Below(2) == 0)
            (type, query) = (dice.Of<string>(["histogram", "heatmap"]), new Entries { { "distribution", metric.Name } });

        var panel = new Entries { { "title", title }, { "type", type }, { "description", dice.Maybe(dice.Text) }, { "size", dice.Maybe("third") } };
        var isDistribution = query[0].Key == "distribution";
        if (isDistribution || dice.Below(3) > 0)
        {
            panel.AddRange(query);
            panel.Add("legend", isDistribution ? null : Legend());
        }
        else
        {
            query.Add("legend", Legend());
            panel.Add("queries", new List<Entries> { query, new() { { "expr", Expression().Text } } });
        }

        panel.Add("decimals", dice.Maybe(dice.Below(5).ToString(CultureInfo.InvariantCulture)));
        panel.Add("links", dice.Maybe(() => new List<Entries> { new() { { "title", dice.Line() }, { "url", "https://example.com/?a='b'&c=${d}\\\"" } } }));
        return panel;
    }

    /// <summary>An alert.</summary>
    public Entries Alert()
    {
        var (query, _, labels) = Query(isRule: true);
        if (query[0].Key == "expr")
            query[0] = ("expr", $"({query[0].Value}\n) > 5");
        else
            query.Add(dice.Of<string>(["above", "at_least"]), "0.2");

        query.Add("for", dice.Maybe("5m"));
        query.Add("keep_firing_for", dice.Maybe("1h30m"));
        query.Add("severity", dice.Of(Severities));
        query.Add("summary", dice.Template(labels));
        query.Add("description", dice.Maybe(() => dice.Template(labels)));
        query.Add("runbook", dice.Maybe(dice.Text));
        query.Add("labels", dice.Maybe(() => new Entries { { "team", dice.Line().Replace("{{", "{", StringComparison.Ordinal) } }));
        query.Add("annotations", dice.Maybe(() => new Entries { { "note", dice.Template(labels) } }));
        return query;
    }

    // A template's text is Grafana's, and a label in it must be there: braces alone are not.
    private string? Legend() => dice.Maybe(() => dice.Text().Replace("{{", "{", StringComparison.Ordinal));

    private (Entries Query, RandomMetric Metric, IReadOnlyList<string> Labels) Query(bool isRule)
    {
        var metric = dice.Of(metrics);
        if (dice.Below(4) == 0)
        {
            var (text, labels) = Expression();
            return (new Entries { { "expr", text } }, metric, labels);
        }

        var query = metric.Type switch
        {
            "counter" => dice.Below(3) switch
            {
                0 => new Entries { { "rate", metric.Name }, { "per", dice.Maybe("minute") } },
                1 => new Entries { { "increase", metric.Name }, { "window", "1h" } },
                _ => new Entries { { "ratio", metric.Name }, { "over", metric.Name } },
            },
            "gauge" => new Entries { { "value", metric.Name }, { "with", dice.Of<string>(["sum", "max", "min", "avg"]) } },
            _ => new Entries { { "quantile", dice.Of<string>(["0.5", "0.99"]) }, { "of", metric.Name } },
        };
        var by = metric.Labels.Where(_ => dice.Below(2) == 0).Select(label => label.Name).ToList();
        if (by.Count > 0)
            query.Add("by", by);
        query.Add("where", Filter(metric.Labels));
        return (query, metric, isRule ? [.. by, "job"] : by);
    }

    private Entries? Filter(IReadOnlyList<RandomLabel> labels)
    {
        if (labels.Count == 0 || dice.Below(2) == 0)
            return null;

        var label = dice.Of(labels);
        return new Entries { { label.Name, label.Values.Count > 0 ? dice.Of(label.Values) : label.Name == "l_number" ? "200" : dice.Of(HostileText.Any) } };
    }

    /// <summary>PromQL with the labels that its result has for sure.</summary>
    private (string Text, IReadOnlyList<string> Labels) Expression()
    {
        var metric = dice.Of(metrics);
        var name = metric.Type == "histogram" ? metric.Name + "_count" : metric.Name;
        var series = metric.Type == "gauge" ? $"avg_over_time({name}[10m])" : $"rate({name}[5m])";
        return dice.Below(4) switch
        {
            0 => (series, ["job", "instance"]),
            1 => ($"sum by (job) ({series}) # remark", ["job"]),
            2 => ($"max without (instance) ({series}\n  offset 5m)".Replace(")\n  offset 5m", "\n  )", StringComparison.Ordinal), ["job"]),
            _ => ($"topk(3, {series} * 2 ^ 1.5)", ["job", "instance"]),
        };
    }
}
