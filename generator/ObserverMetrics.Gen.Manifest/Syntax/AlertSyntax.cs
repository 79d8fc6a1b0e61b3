using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax;

/// <summary>A recording rule as written.</summary>
internal sealed record RecordingSyntax
{
    /// <summary>Its name; contains <c>{window}</c> where <see cref="Windows"/> has items.</summary>
    public required Spanned<string> Name { get; init; }
    public Spanned<string>? Help { get; init; }
    public QuerySyntax? Query { get; init; }
    public Spanned<string>? Unit { get; init; }
    public IReadOnlyList<Spanned<Duration>> Windows { get; init; } = [];
    public IReadOnlyList<AllowSyntax> Allow { get; init; } = [];
}

/// <summary>An alert as written.</summary>
internal sealed record AlertSyntax
{
    public required Spanned<string> Name { get; init; }
    public QuerySyntax? Query { get; init; }
    public AlertThresholdSyntax? Threshold { get; init; }
    public Spanned<AlertSeverity>? Severity { get; init; }
    public Spanned<Duration>? For { get; init; }
    public Spanned<Duration>? KeepFiringFor { get; init; }

    /// <summary>Templates keep their scalars, which know where each character stands.</summary>
    public YamlScalar? Summary { get; init; }
    public YamlScalar? Description { get; init; }
    public Spanned<string>? Runbook { get; init; }
    public IReadOnlyList<TemplateSyntax> Labels { get; init; } = [];
    public IReadOnlyList<TemplateSyntax> Annotations { get; init; } = [];
    public IReadOnlyList<AlertTestSyntax> Tests { get; init; } = [];
    public IReadOnlyList<AllowSyntax> Allow { get; init; } = [];
}

/// <summary>A test of an alert as written.</summary>
internal sealed record AlertTestSyntax
{
    /// <summary>Its first key.</summary>
    public required SourceSpan Span { get; init; }
    public required IReadOnlyList<LabelFeedSyntax> Series { get; init; }
    public Spanned<Duration>? Interval { get; init; }
    public required Spanned<Duration> At { get; init; }

    /// <summary>The labels of the series that fires, or null where nothing does.</summary>
    public IReadOnlyList<LabelFeedSyntax>? Labels { get; init; }
    public IReadOnlyList<Spanned<AlertSeverity>> Severities { get; init; } = [];
    public Spanned<Quantity>? Value { get; init; }
    public IReadOnlyList<LabelFeedSyntax> Annotations { get; init; } = [];
}

/// <summary>A label or annotation whose value may hold <c>{{ … }}</c>.</summary>
internal sealed record TemplateSyntax(Spanned<string> Name, YamlScalar Value);

/// <summary>The one comparison of an alert: a single value, or one for each severity.</summary>
/// <param name="Comparison">Which comparison.</param>
/// <param name="Single">The value where there is one.</param>
/// <param name="BySeverity">The values where the threshold carries the severities.</param>
internal sealed record AlertThresholdSyntax(
    Comparison Comparison,
    Spanned<Quantity>? Single,
    IReadOnlyList<KeyValuePair<AlertSeverity, Spanned<Quantity>>> BySeverity);
