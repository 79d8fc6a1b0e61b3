using System.Globalization;

namespace ObserverMetrics.Fuzz.Generation;

/// <summary>Random manifests that the compiler must accept: all that can stand in a group, with hostile texts wherever a text may be.</summary>
/// <param name="number">The manifest's number: the same one gives the same manifest.</param>
internal sealed class SoundManifest(int number)
{
    private readonly Dice _dice = new(number);
    private readonly List<RandomLabel> _labels = [];
    private readonly List<RandomMetric> _metrics = [];
    private int _names;

    /// <summary>The manifest as YAML.</summary>
    public static string Of(int number) => new SoundManifest(number).Root().ToString();

    private Entries Root()
    {
        _labels.AddRange(RandomLabel.Some(_dice));
        var groups = new Entries();
        for (var i = _dice.Between(1, 3); i > 0; i--)
            groups.Add(Name("group"), Group());

        var used = _labels.Where(label => label.IsUsed).ToList();
        var root = new Entries { { "manifest", "1" }, { "name", "Fuzz" + number.ToString(CultureInfo.InvariantCulture) }, { "prefix", "f" } };
        root.Add("namespace", _dice.Maybe("Fuzz.Monitoring.class"));
        root.Add("visibility", _dice.Maybe("internal"));
        root.Add("labels", used.Count == 0 ? null : Map(used.Select(label => (label.Name, (object?)label.Definition))));
        root.Add("groups", groups);
        root.Add("summary", Summary());
        root.Add("dashboard", _dice.Maybe(() => RandomSections.Dashboard(_dice)));
        var sections = _dice.Maybe(() => RandomSections.Alerting(_dice));
        root.Add("alerting", sections);
        root.Add("deployment", _dice.Maybe(() => RandomSections.Deployment(_dice)));
        root.Add("files", _dice.Maybe(() => RandomSections.Files(_dice)));
        return root;
    }

    private Entries Group()
    {
        var metrics = new Entries();
        var own = new List<RandomMetric>();
        for (var i = _dice.Between(1, 5); i > 0; i--)
        {
            var metric = RandomMetric.Make(_dice, Name("f_m"), _labels);
            own.Add(metric);
            metrics.Add(metric.Name, metric.Definition);
        }

        _metrics.AddRange(own);
        var queries = new RandomQueries(_dice, own);
        var group = new Entries();
        group.Add("title", _dice.Maybe(() => _dice.Line() + " " + Name("t")));
        group.Add("interval", _dice.Maybe("30s"));
        group.Add("absent", _dice.Maybe("10m"));
        group.Add("metrics", metrics);
        group.Add("recorders", _dice.Maybe(() => RandomRecorder.Some(_dice, own, Name)));
        group.Add("recordings", _dice.Maybe(() => Map(Some(1, 3, () => ("job:" + Name("f_r") + ":rate", (object?)queries.Recording())))));
        group.Add("panels", Some(1, 5, () => queries.Panel(_dice.Line() + " " + Name("p"))));
        group.Add("alerts", Map(Some(1, 4, () => (Name("Alert"), (object?)queries.Alert()))));
        return group;
    }

    private Entries? Summary()
    {
        var plain = _metrics.Where(metric => metric.Type != "histogram").ToList();
        return plain.Count == 0 || _dice.Below(2) == 0 ? null : new Entries { { "section", Map(Some(1, 3, () => (Name("field"), (object?)$"sum({_dice.Of(plain).Name}) / 2"))) } };
    }

    private string Name(string stem) => stem + (++_names).ToString(CultureInfo.InvariantCulture);

    private List<T> Some<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, _dice.Between(least, most)).Select(_ => make())];

    private static Entries Map(IEnumerable<(string, object?)> entries)
    {
        var map = new Entries();
        foreach (var (key, value) in entries)
            map.Add(key, value);
        return map;
    }
}
