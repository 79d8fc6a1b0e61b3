using ObserverMetrics.Gen.Artifacts.AlertTests.Templates;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

/// <summary>The rules of a manifest with their expressions as trees.</summary>
internal sealed class ParsedRules
{
    // What the manifest may use, its check has decided.
    private static readonly PromQLParserOptions Newest = new() { OldestVersion = new PrometheusVersion(int.MaxValue, 0) };

    private readonly Dictionary<string, ParsedRecording> _recordings = new(StringComparer.Ordinal);
    private readonly List<ParsedAlert> _alerts = [];
    private readonly ILookup<string, ParsedAlert> _byName;

    /// <summary>Parses the rules.</summary>
    public ParsedRules(MetricsManifest manifest)
    {
        var order = 0;
        foreach (var group in manifest.RuleGroups)
        {
            foreach (var recording in group.Recordings)
            {
                if (Parse(recording.Expr) is { } expression)
                    _recordings[recording.Name] = new ParsedRecording(recording.Name, expression, order++);
            }

            foreach (var alert in group.Alerts)
            {
                if (Parse(alert.Expr) is { } expression)
                    _alerts.Add(new ParsedAlert(alert, expression, order++));
            }
        }

        _byName = _alerts.ToLookup(alert => alert.Alert.Name, StringComparer.Ordinal);
    }

    /// <summary>The alerts in their order.</summary>
    public IReadOnlyList<ParsedAlert> Alerts => _alerts;

    /// <summary>The texts of their labels and annotations.</summary>
    public ParsedTemplates Templates { get; } = new();

    /// <summary>The alerts of a name; twins of two severities share it.</summary>
    public IEnumerable<ParsedAlert> Named(string name) => _byName[name];

    /// <summary>The length of a duration as a rule writes it.</summary>
    public static long Milliseconds(string? duration) =>
        duration is not null && Parse($"x[{duration}]") is MatrixSelector matrix ? matrix.Range.Milliseconds : 0;

    public PromQLExpression? Recording(string name) => _recordings.TryGetValue(name, out var recording) ? recording.Expression : null;

    /// <summary>The recordings that an expression names.</summary>
    public IEnumerable<ParsedRecording> DirectRecordings(PromQLExpression expression)
    {
        if (_recordings.Count == 0)
            yield break;

        foreach (var part in expression.DescendantsAndSelf())
        {
            if (part is VectorSelector { Name: { } name } && _recordings.TryGetValue(name, out var recording))
                yield return recording;
        }
    }

    /// <summary>The expression, and behind it those of all recordings that it needs.</summary>
    public IReadOnlyList<PromQLExpression> WithRecordings(PromQLExpression expression)
    {
        var all = new List<PromQLExpression> { expression };
        for (var i = 0; i < all.Count; i++)
            all.AddRange(DirectRecordings(all[i]).Select(recording => recording.Expression).Distinct(SameTree.Comparer).Where(needed => !all.Contains(needed, SameTree.Comparer)).ToList());

        return all;
    }

    private static PromQLExpression? Parse(string expr) => PromQLParser.Parse(expr, Newest).Root;
}

/// <summary>A recording rule. No record, as no rule is here: rules are told apart by identity, and trees are dear to compare.</summary>
internal sealed class ParsedRecording(string name, PromQLExpression expression, int order)
{
    public string Name { get; } = name;

    public PromQLExpression Expression { get; } = expression;

    /// <summary>Its place among all rules.</summary>
    public int Order { get; } = order;
}

/// <summary>An alerting rule.</summary>
internal sealed class ParsedAlert(Alert alert, PromQLExpression expression, int order)
{
    public Alert Alert { get; } = alert;

    public PromQLExpression Expression { get; } = expression;

    /// <summary>Its place among all rules.</summary>
    public int Order { get; } = order;

    public long For { get; } = ParsedRules.Milliseconds(alert.For);

    public long KeepFiringFor { get; } = ParsedRules.Milliseconds(alert.KeepFiringFor);
}
