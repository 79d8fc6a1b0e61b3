namespace ObserverMetrics.PromQL;

/// <summary>A token: its kind and where it stands.</summary>
internal readonly struct Token(TokenKind kind, int start, int end)
{
    public TokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;

    public PromQLSpan Span => PromQLSpan.FromBounds(Start, End);
}
