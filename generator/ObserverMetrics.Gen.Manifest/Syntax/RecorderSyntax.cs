using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Syntax;

/// <summary>A recorder as written.</summary>
internal sealed record RecorderSyntax
{
    public required Spanned<string> Name { get; init; }
    public Spanned<string>? Help { get; init; }
    public IReadOnlyList<RecorderParameterSyntax> Parameters { get; init; } = [];
    public IReadOnlyList<RecorderEntrySyntax> Entries { get; init; } = [];
}

/// <summary>A parameter, <c>name: type = default</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The word before the equals sign: a built-in type or a label's name.</param>
/// <param name="Default">The text behind the equals sign, or null.</param>
internal sealed record RecorderParameterSyntax(Spanned<string> Name, Spanned<string> Type, Spanned<string>? Default);

/// <summary>One metric that a recorder records.</summary>
internal sealed record RecorderEntrySyntax
{
    public required Diagnostics.SourceSpan Span { get; init; }
    public required RecordAction Action { get; init; }
    public required Spanned<string> Metric { get; init; }

    /// <summary>What <c>value</c> or <c>by</c> names: a parameter or a number.</summary>
    public Spanned<string>? Value { get; init; }
    public ConditionSyntax? When { get; init; }

    /// <summary>The <c>labels</c> map: a label, and a parameter's name or a fixed value.</summary>
    public IReadOnlyList<LabelFeedSyntax> Labels { get; init; } = [];
}

/// <summary>A label with what feeds it.</summary>
internal sealed record LabelFeedSyntax(Spanned<string> Label, Spanned<string> From);

/// <summary><c>when: p</c>, <c>not p</c>, <c>p is v</c>, <c>p in [v, w]</c> (also negated: <c>p is not v</c>, <c>p not in [v, w]</c>).</summary>
internal sealed record ConditionSyntax(Spanned<string> Parameter, bool Negated, IReadOnlyList<Spanned<string>> Values);
