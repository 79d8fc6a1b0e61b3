namespace ObserverMetrics.PromQL;

/// <summary>A binary operator; its spelling and rules are in <see cref="BinaryOperators"/>.</summary>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/operators/#binary-operators.</remarks>
public enum BinaryOperator
{
    /// <summary><c>or</c></summary>
    Or,

    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>unless</c></summary>
    Unless,

    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>%</c></summary>
    Modulo,

    /// <summary><c>atan2</c></summary>
    Atan2,

    /// <summary><c>^</c></summary>
    Power,

    /// <summary><c>&lt;/</c>, of native histograms, since Prometheus 3.11.</summary>
    TrimUpper,

    /// <summary><c>&gt;/</c>, of native histograms, since Prometheus 3.11.</summary>
    TrimLower,
}
