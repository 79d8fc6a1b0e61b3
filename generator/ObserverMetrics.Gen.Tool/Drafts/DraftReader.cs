using System.Globalization;
using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Manifest.Checking;
using ObserverMetrics.Gen.Tool.Expositions;

namespace ObserverMetrics.Gen.Tool.Drafts;

/// <summary>Makes a first draft of a manifest from an exposition.</summary>
/// <param name="exposition">What a process exposes.</param>
/// <param name="name">The manifest's name, or null for one made from the metrics' prefix.</param>
internal sealed partial class DraftReader(Exposition exposition, string? name)
{
    /// <summary>The beginnings of metrics that a runtime or a client library exposes by itself.</summary>
    private static readonly string[] OfLibraries = ["process_", "dotnet_", "go_", "promhttp_", "python_", "jvm_", "nodejs_", "prometheus_net_", "microsoft_aspnetcore_", "system_runtime_"];

    private static readonly string[] OfParts = ["le", "quantile"];

    public Draft Read()
    {
        var metrics = exposition.Families.Where(family => family.Samples.Count > 0 && IsMetric(family)).ToList();
        var prefix = CommonPrefix([.. metrics.Select(NameOf)]);
        var draft = new Draft(name ?? ManifestName.From(prefix ?? "App")) { Prefix = prefix };
        foreach (var family in exposition.Families)
            Add(family, draft);

        foreach (var label in draft.Metrics.SelectMany(metric => metric.Labels).Distinct())
        {
            var values = metrics.SelectMany(family => family.Samples).SelectMany(sample => sample.Labels).Where(pair => pair.Key == label).Select(pair => pair.Value);
            draft.Labels[label] = DraftLabel.Of(values);
        }

        return draft;
    }

    private static bool IsMetric(ExpositionFamily family) =>
        MetricName().IsMatch(NameOf(family))
        && family.Type is "counter" or "gauge" or "histogram" or "untyped" or "info" or "stateset"
        && !OfLibraries.Any(beginning => family.Name.StartsWith(beginning, StringComparison.Ordinal))
        && !family.Name.StartsWith("observermetrics_", StringComparison.Ordinal)
        && KnownSetOf(family) is null;

    private static void Add(ExpositionFamily family, Draft draft)
    {
        if (family.Name.StartsWith("observermetrics_", StringComparison.Ordinal))
            draft.Notes.Add($"{family.Name} is left out: generated code exposes it by itself.");
        else if (KnownSetOf(family) is { } set)
            draft.KnownSets.Add(set);
        else if (family.Samples.Count == 0)
            draft.Notes.Add($"{family.Name} is left out: without a sample its labels are not known.");
        else if (IsMetric(family))
            draft.Metrics.Add(Metric(family));
        else
            AddExternal(family, draft);
    }

    private static void AddExternal(ExpositionFamily family, Draft draft)
    {
        foreach (var series in family.Samples.Select(sample => sample.Name).Distinct())
        {
            if (SeriesName().IsMatch(series))
                draft.Declare(series, TypeOfSeries(family, series));
            else
                draft.Notes.Add($"{series} is left out: it is no name of the classic form, letters, digits and '_'.");
        }

        if (family.Type is "summary" or "gaugehistogram")
            draft.Notes.Add($"{family.Name} is declared as external: a manifest has no {family.Type}; a histogram serves the same purpose, and adds up over processes.");
    }

    private static string TypeOfSeries(ExpositionFamily family, string series)
    {
        var isCounter = family.Type is "counter" || (family.Type is "summary" or "histogram" && series != family.Name);
        return isCounter ? "counter" : "gauge";
    }

    private static DraftMetric Metric(ExpositionFamily family)
    {
        var (name, samples) = (NameOf(family), family.Samples);
        return new DraftMetric(name, family.Type is "counter" or "histogram" ? family.Type : "gauge", HelpOf(family, name))
        {
            Unit = family.Unit is { Length: > 0 } unit && !name.Contains(unit, StringComparison.Ordinal) ? unit : null,
            Labels = [.. samples.SelectMany(sample => sample.Labels).Select(label => label.Key).Distinct().Where(label => family.Type is not "histogram" || !OfParts.Contains(label))],
            Buckets = family.Type is "histogram" ? Buckets(samples) : [],
        };
    }

    private static string HelpOf(ExpositionFamily family, string name)
    {
        var help = string.Join(' ', (family.Help ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return help.Length > 0 ? help : char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ') + ".";
    }

    private static List<string> Buckets(IEnumerable<ExpositionSample> samples) =>
    [
        .. samples.SelectMany(sample => sample.Labels).Where(label => label.Key == "le").Select(label => label.Value).Distinct()
            .Select(bound => (IsNumber: decimal.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out var value), Value: value))
            .Where(bound => bound.IsNumber).OrderBy(bound => bound.Value).Select(bound => Shortest(bound.Value)).Distinct(),
    ];

    // OpenMetrics writes 1.0: a division by one in all digits takes the zeros away.
    private static string Shortest(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>The name by which expressions know it: with the suffix that OpenMetrics leaves out of the TYPE line.</summary>
    private static string NameOf(ExpositionFamily family) => family.Type is "counter" or "info" && family.Samples.Count > 0
        ? family.Samples.Select(sample => sample.Name).FirstOrDefault(sample => !sample.EndsWith("_created", StringComparison.Ordinal)) ?? family.Name
        : family.Name;

    private static string? KnownSetOf(ExpositionFamily family) => BuiltinSeries.SetNames.FirstOrDefault(set =>
        BuiltinSeries.Of(set, []).Any(series => series.Name == family.Name || family.Samples.Exists(sample => sample.Name == series.Name)));

    /// <summary>The words with which all names begin; each has another one behind them.</summary>
    private static string? CommonPrefix(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return null;

        var words = names[0].Split('_')[..^1];
        var length = Enumerable.Range(0, words.Length + 1).Last(count => names.All(name => count == 0 || name.StartsWith(string.Join('_', words[..count]) + "_", StringComparison.Ordinal)));
        var prefix = string.Join('_', words[..(names.Count == 1 ? Math.Min(1, length) : length)]);
        return prefix.Trim('_').Length > 0 && prefix.Trim('_') == prefix ? prefix : null;
    }

    [GeneratedRegex("^[a-zA-Z_][a-zA-Z0-9_]*$")]
    private static partial Regex MetricName();

    [GeneratedRegex("^[a-zA-Z_:][a-zA-Z0-9_:]*$")]
    private static partial Regex SeriesName();
}
