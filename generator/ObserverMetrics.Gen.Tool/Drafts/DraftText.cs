using System.Text;
using ObserverMetrics.Gen.Schema;

namespace ObserverMetrics.Gen.Tool.Drafts;

/// <summary>A draft as text, with what stands in which line.</summary>
internal sealed class DraftText
{
    private const string GroupOfSingles = "general";

    private readonly StringBuilder _text = new();
    private readonly SortedDictionary<int, DraftMetric> _metrics = [];
    private readonly SortedDictionary<int, string> _labels = [];
    private int _line;

    public DraftText(Draft draft)
    {
        Write(ManifestSchema.Modeline(ManifestSchema.Address));
        Write("# A draft from an exposition: look through the labels' sets and limits, then add panels, recorders and alerts.");
        foreach (var note in draft.Notes)
            Write("# - " + note);

        Write("manifest: 1");
        Write("name: " + draft.Name);
        if (draft.Prefix is not null)
            Write("prefix: " + draft.Prefix);

        WriteLabels(draft);
        WriteExternal(draft);
        WriteGroups(draft);
    }

    public string Text => _text.ToString();

    /// <summary>The metric in whose entry a line is, or null.</summary>
    public DraftMetric? MetricAt(int line) => _metrics.LastOrDefault(entry => entry.Key <= line).Value;

    /// <summary>The label that a line defines, or null.</summary>
    public string? LabelAt(int line) => _labels.GetValueOrDefault(line);

    private void WriteLabels(Draft draft)
    {
        var used = draft.Metrics.SelectMany(metric => metric.Labels).ToHashSet(StringComparer.Ordinal);
        if (used.Count == 0)
            return;

        Write("\nlabels:");
        foreach (var (name, label) in draft.Labels.Where(label => used.Contains(label.Key)))
        {
            _labels.Add(_line, name);
            Write($"  {name}: {label.Definition}");
        }
    }

    private void WriteExternal(Draft draft)
    {
        if (draft.KnownSets.Count + draft.External.Count == 0)
            return;

        Write("\nexternal:");
        foreach (var set in draft.KnownSets)
            Write($"  {set}: builtin");
        foreach (var (name, type) in draft.External)
            Write($"  {name}: {{ type: {type} }}");
    }

    private void WriteGroups(Draft draft)
    {
        if (draft.Metrics.Count == 0)
            return;

        Write("\ngroups:");
        var groups = draft.Metrics.GroupBy(metric => FirstWord(metric, draft.Prefix)).ToList();
        var singles = groups.Where(group => group.Count() == 1).SelectMany(group => group).ToList();
        foreach (var group in groups.Where(group => group.Count() > 1 && group.Key != GroupOfSingles))
            WriteGroup(group.Key, group);

        List<DraftMetric> rest = [.. groups.Where(group => group.Count() > 1 && group.Key == GroupOfSingles).SelectMany(group => group), .. singles];
        if (rest.Count > 0)
            WriteGroup(GroupOfSingles, rest);
    }

    private void WriteGroup(string key, IEnumerable<DraftMetric> metrics)
    {
        Write($"  {key}:");
        Write("    metrics:");
        foreach (var metric in metrics)
        {
            _metrics.Add(_line, metric);
            Write($"      {metric.Name}:");
            Write($"        type: {metric.Type}");
            Write($"        help: {YamlText.Of(metric.Help)}");
            WriteIf(metric.Unit is not null, $"        unit: {metric.Unit}");
            WriteIf(metric.Labels.Count > 0, $"        labels: [{string.Join(", ", metric.Labels)}]");
            WriteIf(metric.Buckets.Count > 0, $"        buckets: [{string.Join(", ", metric.Buckets)}]");
            WriteIf(metric.CSharp is not null, $"        csharp: {metric.CSharp}");
            WriteIf(metric.Allowed.Count > 0, $"        allow: {{ {string.Join(", ", metric.Allowed.Select(id => id + ": The name is in use."))} }}");
        }
    }

    private static string FirstWord(DraftMetric metric, string? prefix)
    {
        var word = metric.Name[(prefix is null ? 0 : prefix.Length + 1)..].Split('_', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? GroupOfSingles;
        return char.IsAsciiLetter(word[0]) ? word : GroupOfSingles;
    }

    private void WriteIf(bool isWanted, string line)
    {
        if (isWanted)
            Write(line);
    }

    private void Write(string line)
    {
        _text.Append(line).Append('\n');
        _line += 1 + line.Count(character => character == '\n');
    }
}
