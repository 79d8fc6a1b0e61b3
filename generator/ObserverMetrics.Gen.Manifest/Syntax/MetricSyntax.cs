using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax;

/// <summary>A metric as written.</summary>
internal sealed record MetricSyntax
{
    public required Spanned<string> Name { get; init; }
    public Spanned<MetricType>? Type { get; init; }
    public Spanned<string>? Help { get; init; }
    public Spanned<string>? Unit { get; init; }
    public IReadOnlyList<LabelUseSyntax> Labels { get; init; } = [];
    public BucketsSyntax? Buckets { get; init; }
    public IReadOnlyList<NeverSyntax> Never { get; init; } = [];
    public Spanned<Quantity>? Initial { get; init; }
    public Spanned<MetricSource>? Source { get; init; }
    public Spanned<bool>? Exemplars { get; init; }
    public Spanned<string>? CSharp { get; init; }
    public Spanned<string>? Deprecated { get; init; }
    public IReadOnlyList<AllowSyntax> Allow { get; init; } = [];
}

/// <summary>A label of a metric: a shared one where the definition is null.</summary>
internal sealed record LabelUseSyntax(Spanned<string> Name, LabelDefinitionSyntax? Definition);

/// <summary>A shared label definition.</summary>
internal sealed record LabelSyntax(Spanned<string> Name, LabelDefinitionSyntax Definition);

/// <summary>The values that a label can have.</summary>
internal sealed record LabelDefinitionSyntax
{
    public required LabelKind Kind { get; init; }

    /// <summary>Whether what is written could not be read: nothing is then claimed of its values.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>The values of a closed set; a member is null where it follows from the value.</summary>
    public IReadOnlyList<LabelValueSyntax> Values { get; init; } = [];
    public Spanned<string>? EnumName { get; init; }
    public Spanned<int>? Limit { get; init; }
    public IReadOnlyList<AllowSyntax> Allow { get; init; } = [];
}

/// <summary>A value of a closed set with the enum member that is written for it, or null.</summary>
internal sealed record LabelValueSyntax(Spanned<string> Value, Spanned<string>? Member);

/// <summary>Buckets: a list of bounds, or a start with a factor or width and a count.</summary>
internal sealed record BucketsSyntax
{
    public required YamlPlace Place { get; init; }

    /// <summary>The bounds of a list: a manifest has thousands, too many for objects of their own.</summary>
    public IReadOnlyList<BucketBound> Bounds { get; init; } = [];
    public Spanned<Quantity>? Start { get; init; }
    public Spanned<Quantity>? Factor { get; init; }
    public Spanned<Quantity>? Width { get; init; }
    public Spanned<int>? Count { get; init; }
}

/// <summary>An upper bound with its place.</summary>
internal readonly record struct BucketBound(Quantity Value, YamlPlace Place);

/// <summary>Label values that cannot occur together.</summary>
internal sealed record NeverSyntax(SourceSpan Span, IReadOnlyList<LabelFilterSyntax> Labels);

/// <summary>A label with one value or several.</summary>
internal sealed record LabelFilterSyntax(Spanned<string> Label, IReadOnlyList<Spanned<string>> Values);
