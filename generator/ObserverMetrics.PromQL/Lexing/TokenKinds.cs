namespace ObserverMetrics.PromQL;

/// <summary>What the grammar allows of each kind of token.</summary>
internal static class TokenKinds
{
    public static bool IsBinaryOperator(this TokenKind kind) => kind is >= TokenKind.Or and <= TokenKind.TrimLower;

    public static BinaryOperator ToBinaryOperator(this TokenKind kind) => (BinaryOperator)(kind - TokenKind.Or);

    public static bool IsAggregateOperator(this TokenKind kind) => kind is >= TokenKind.Avg and <= TokenKind.TopK;

    public static AggregateOperator ToAggregateOperator(this TokenKind kind) => (AggregateOperator)(kind - TokenKind.Avg);

    /// <summary>Whether the token is a word that is no number: each may name something somewhere.</summary>
    public static bool IsWord(this TokenKind kind) =>
        kind is TokenKind.Identifier or TokenKind.MetricIdentifier or TokenKind.Or or TokenKind.And or TokenKind.Unless or TokenKind.Atan2
        or (>= TokenKind.Avg and <= TokenKind.End);

    /// <summary>Whether the word may be a metric's name.</summary>
    public static bool IsMetricName(this TokenKind kind) =>
        kind.IsWord()
        && kind is not (TokenKind.Atan2 or TokenKind.Bool or TokenKind.On or TokenKind.Ignoring or TokenKind.GroupLeft or TokenKind.GroupRight);

    /// <summary>Whether the word may be a label's name in a clause. Prometheus's grammar forgets <c>without</c>.</summary>
    public static bool IsGroupingLabel(this TokenKind kind) =>
        kind.IsWord() && kind is not (TokenKind.Without or TokenKind.MetricIdentifier);
}
