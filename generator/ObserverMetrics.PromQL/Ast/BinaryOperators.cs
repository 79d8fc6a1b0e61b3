namespace ObserverMetrics.PromQL;

/// <summary>The table of the binary operators.</summary>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/operators/#binary-operator-precedence.</remarks>
public static class BinaryOperators
{
    internal const int LowestPrecedence = 1;
    internal const int UnaryPrecedence = 5;
    internal const int PowerPrecedence = 6;

    private static readonly (string Text, int Precedence)[] Table =
    [
        ("or", LowestPrecedence),
        ("and", 2),
        ("unless", 2),
        ("==", 3),
        ("!=", 3),
        ("<=", 3),
        ("<", 3),
        (">=", 3),
        (">", 3),
        ("+", 4),
        ("-", 4),
        ("*", UnaryPrecedence),
        ("/", UnaryPrecedence),
        ("%", UnaryPrecedence),
        ("atan2", UnaryPrecedence),
        ("^", PowerPrecedence),
        ("</", 3),
        (">/", 3),
    ];

    /// <summary>The operator's spelling.</summary>
    public static string Text(this BinaryOperator binary) => Table[(int)binary].Text;

    /// <summary>How tightly the operator binds, from 1 (<c>or</c>) to 6 (<c>^</c>).</summary>
    public static int Precedence(this BinaryOperator binary) => Table[(int)binary].Precedence;

    /// <summary>Whether the operator compares.</summary>
    public static bool IsComparison(this BinaryOperator binary) => binary is >= BinaryOperator.Equal and <= BinaryOperator.Greater;

    /// <summary>The comparison that says the same with its sides changed: <c>a &lt; b</c> is <c>b &gt; a</c>.</summary>
    public static BinaryOperator Mirrored(this BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => comparison,
    };

    /// <summary>Whether the operator is one of sets: <c>and</c>, <c>or</c>, <c>unless</c>.</summary>
    public static bool IsSet(this BinaryOperator binary) => binary <= BinaryOperator.Unless;

    /// <summary>Whether <c>a op b op c</c> is <c>a op (b op c)</c>.</summary>
    public static bool IsRightAssociative(this BinaryOperator binary) => binary == BinaryOperator.Power;
}
