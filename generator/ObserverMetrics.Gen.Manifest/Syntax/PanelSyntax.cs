using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Syntax;

/// <summary>A panel as written.</summary>
internal sealed record PanelSyntax
{
    public required Spanned<string> Title { get; init; }
    public Spanned<PanelType>? Type { get; init; }
    public Spanned<string>? Description { get; init; }
    public Spanned<PanelSize>? Size { get; init; }

    /// <summary>The inline query or those under <c>queries</c>.</summary>
    public IReadOnlyList<QuerySyntax> Queries { get; init; } = [];
    public Spanned<string>? Unit { get; init; }
    public Spanned<int>? Decimals { get; init; }
    public Spanned<Quantity>? Min { get; init; }
    public Spanned<Quantity>? Max { get; init; }
    public Spanned<StackMode>? Stack { get; init; }
    public IReadOnlyList<PanelThresholdSyntax> Thresholds { get; init; } = [];
    public IReadOnlyList<Spanned<string>> Alerts { get; init; } = [];
    public IReadOnlyList<Spanned<string>> Columns { get; init; } = [];
    public Spanned<string>? Content { get; init; }
    public IReadOnlyList<LinkSyntax> Links { get; init; } = [];
    public IReadOnlyList<AllowSyntax> Allow { get; init; } = [];
}

/// <summary>A threshold of a panel's own: <c>warning: { above: 1000 }</c>.</summary>
internal sealed record PanelThresholdSyntax(AlertSeverity Severity, bool Below, Spanned<Quantity> Value);

/// <summary>A link of a panel or dashboard: <c>{ title: …, url: … }</c>.</summary>
internal sealed record LinkSyntax(Spanned<string> Title, Spanned<string> Url);
