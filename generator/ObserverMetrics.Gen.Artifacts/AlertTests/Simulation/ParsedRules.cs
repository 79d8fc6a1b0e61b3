using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;

/// <summary>The rules of a manifest with their expressions as trees.</summary>
internal sealed class ParsedRules
{
    // What the manifest may use, its check has decided.
    private static readonly PromQLParserOptions Newest = new() { OldestVersion = new PrometheusVersion(int.MaxValue, 0) };

    private readonly Dictionary<string, PromQLExpression> _recordings = new(StringComparer.Ordinal);

    private ParsedRules(IReadOnlyList<ParsedGroup> groups)
    {
        Groups = groups;
        foreach (var recording in groups.SelectMany(group => group.Recordings))
            _recordings[recording.Name] = recording.Expression;
    }

    public IReadOnlyList<ParsedGroup> Groups { get; }

    public static ParsedRules Of(MetricsManifest manifest) => new([.. manifest.RuleGroups.Select(group => new ParsedGroup(
        group.Name,
        [.. group.Recordings.Where(recording => Parse(recording.Expr) is not null).Select(recording => new ParsedRecording(recording.Name, Parse(recording.Expr)!))],
        [.. group.Alerts.Where(alert => Parse(alert.Expr) is not null).Select(alert => new ParsedAlert(alert, Parse(alert.Expr)!))]))]);

    /// <summary>The length of a duration as a rule writes it.</summary>
    public static long Milliseconds(string? duration) =>
        duration is not null && Parse($"x[{duration}]") is MatrixSelector matrix ? matrix.Range.Milliseconds : 0;

    public PromQLExpression? Recording(string name) => _recordings.TryGetValue(name, out var expression) ? expression : null;

    /// <summary>The expression, and behind it those of all recordings that it needs.</summary>
    public IEnumerable<PromQLExpression> WithRecordings(PromQLExpression expression)
    {
        var (seen, rest) = (new HashSet<string>(StringComparer.Ordinal), new Queue<PromQLExpression>([expression]));
        while (rest.Count > 0)
        {
            var current = rest.Dequeue();
            yield return current;
            foreach (var selector in current.DescendantsAndSelf().OfType<VectorSelector>())
            {
                if (selector.Name is { } name && Recording(name) is { } recording && seen.Add(name))
                    rest.Enqueue(recording);
            }
        }
    }

    private static PromQLExpression? Parse(string expr) => PromQLParser.Parse(expr, Newest).Root;
}

/// <summary>A rule group, recordings first.</summary>
internal sealed record ParsedGroup(string Name, IReadOnlyList<ParsedRecording> Recordings, IReadOnlyList<ParsedAlert> Alerts);

/// <summary>A recording rule. No record, as no rule is here: rules are told apart by identity, and trees are dear to compare.</summary>
internal sealed class ParsedRecording(string name, PromQLExpression expression)
{
    public string Name { get; } = name;

    public PromQLExpression Expression { get; } = expression;
}

/// <summary>An alerting rule.</summary>
internal sealed class ParsedAlert(Alert alert, PromQLExpression expression)
{
    public Alert Alert { get; } = alert;

    public PromQLExpression Expression { get; } = expression;

    public long For { get; } = ParsedRules.Milliseconds(alert.For);

    public long KeepFiringFor { get; } = ParsedRules.Milliseconds(alert.KeepFiringFor);
}
