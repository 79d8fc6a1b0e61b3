using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax;

/// <summary>A query as written in a panel, recording or alert.</summary>
internal sealed record QuerySyntax
{
    /// <summary>The key that makes it a query of its kind.</summary>
    public required YamlPlace Place { get; init; }

    /// <inheritdoc cref="Place"/>
    public SourceSpan Span => Place.Span;

    public required QueryKind Kind { get; init; }

    /// <summary>The metric, recording or external series; null for <see cref="QueryKind.Expr"/>.</summary>
    public Spanned<string>? Metric { get; init; }

    /// <summary>The denominator of a ratio.</summary>
    public Spanned<string>? Over { get; init; }
    public IReadOnlyList<Spanned<decimal>> Quantiles { get; init; } = [];

    /// <summary>PromQL as it is; its scalar knows where each character stands.</summary>
    public YamlScalar? Expr { get; init; }

    /// <summary>The labels to keep, or null where <c>by</c> is absent.</summary>
    public IReadOnlyList<Spanned<string>>? By { get; init; }
    public IReadOnlyList<LabelFilterSyntax> Where { get; init; } = [];
    public IReadOnlyList<LabelFilterSyntax> WhereNot { get; init; } = [];
    public Spanned<Duration>? Window { get; init; }

    /// <summary><c>minute</c> or <c>hour</c>: what a rate is per, other than a second.</summary>
    public Spanned<RatePer>? Per { get; init; }

    /// <summary><c>sum</c>, <c>max</c>, <c>min</c> or <c>avg</c>.</summary>
    public Spanned<string>? With { get; init; }
    public Spanned<int>? Top { get; init; }

    /// <summary>Panels only: the legend's template.</summary>
    public YamlScalar? Legend { get; init; }

    /// <summary>Panels' <c>queries</c> only: the unit where it differs from the panel's.</summary>
    public Spanned<string>? Unit { get; init; }

    /// <summary>Panels' <c>queries</c> only: <c>left</c> or <c>right</c>.</summary>
    public Spanned<string>? Axis { get; init; }

    /// <summary>Panels' <c>queries</c> only: thresholds in place of the panel's own.</summary>
    public IReadOnlyList<PanelThresholdSyntax> Thresholds { get; init; } = [];
}

/// <summary>The short forms of a query, and PromQL as it is.</summary>
internal enum QueryKind
{
    Value,
    Rate,
    Increase,
    Ratio,
    Quantile,
    Distribution,
    Expr,
}

/// <summary>What a rate is per.</summary>
internal enum RatePer
{
    Second,
    Minute,
    Hour,
}
