namespace ObserverMetrics.PromQL;

/// <summary>How a matcher compares.</summary>
public enum MatchOperator
{
    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>=~</c></summary>
    RegexMatch,

    /// <summary><c>!~</c></summary>
    RegexNotMatch,
}
