using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Syntax;

/// <summary>A manifest one to one as it is written, each value with its place. A key that is absent or unreadable is null; lists are then empty.</summary>
internal sealed record ManifestSyntax
{
    public required SourceSpan Span { get; init; }
    public Spanned<string>? Name { get; init; }
    public Spanned<string>? Namespace { get; init; }
    public Spanned<string>? Prefix { get; init; }
    public bool IsInternal { get; init; }
    public IReadOnlyList<LabelSyntax> Labels { get; init; } = [];
    public IReadOnlyList<ExternalSyntax> External { get; init; } = [];

    /// <summary>Labels that Prometheus gives every target besides <c>job</c> and <c>instance</c>.</summary>
    public IReadOnlyList<Spanned<string>> TargetLabels { get; init; } = [];
    public IReadOnlyList<GroupSyntax> Groups { get; init; } = [];
    public IReadOnlyList<SummarySectionSyntax> Summary { get; init; } = [];
    public DashboardSyntax Dashboard { get; init; } = new();
    public AlertingSyntax Alerting { get; init; } = new();
    public DeploymentSyntax? Deployment { get; init; }
    public IReadOnlyList<FileSyntax> Files { get; init; } = [];

    /// <summary>Keys of entries that are damaged and therefore absent: references to them need no second error.</summary>
    public IReadOnlyCollection<string> DamagedKeys { get; init; } = [];
}

/// <summary>A group: one dashboard row, one rule group.</summary>
internal sealed record GroupSyntax
{
    public required Spanned<string> Key { get; init; }
    public Spanned<string>? Title { get; init; }
    public Spanned<bool>? Collapsed { get; init; }
    public Spanned<Duration>? Interval { get; init; }
    public Spanned<Duration>? Absent { get; init; }
    public IReadOnlyList<MetricSyntax> Metrics { get; init; } = [];
    public IReadOnlyList<RecorderSyntax> Recorders { get; init; } = [];
    public IReadOnlyList<RecordingSyntax> Recordings { get; init; } = [];
    public IReadOnlyList<PanelSyntax> Panels { get; init; } = [];
    public IReadOnlyList<AlertSyntax> Alerts { get; init; } = [];
}

/// <summary>A reason to keep quiet about a lint at one entry.</summary>
internal sealed record AllowSyntax(Spanned<string> Id, Spanned<string> Reason);

/// <summary>A series of others that expressions may use.</summary>
internal sealed record ExternalSyntax
{
    public required Spanned<string> Name { get; init; }

    /// <summary>Whether it stands for a known set (<c>builtin</c>) of series.</summary>
    public bool IsBuiltin { get; init; }
    public Spanned<MetricType>? Type { get; init; }

    /// <summary>Its labels; null where they are not declared or <c>any</c>, which claims nothing.</summary>
    public IReadOnlyList<Spanned<string>>? Labels { get; init; }
    public Spanned<string>? Unit { get; init; }
    public Spanned<string>? Help { get; init; }
}

/// <summary>A file that is renamed, or switched off where the new name is null.</summary>
internal sealed record FileSyntax(Spanned<string> DefaultName, Spanned<string>? Name);

/// <summary>A section of the summary.</summary>
internal sealed record SummarySectionSyntax(Spanned<string> Name, IReadOnlyList<SummaryFieldSyntax> Fields);

/// <summary>A field of the summary: its expression keeps its scalar, which knows where each character stands.</summary>
internal sealed record SummaryFieldSyntax(Spanned<string> Name, Yaml.YamlScalar Expression);
