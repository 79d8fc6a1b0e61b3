namespace ObserverMetrics.PromQL;

/// <summary>What rule an expression breaks.</summary>
public enum PromQLErrorKind
{
    /// <summary>The grammar: there is no tree.</summary>
    Syntax,

    /// <summary>The content of a literal or name: a duration, a number, a regular expression, an unknown function.</summary>
    Value,

    /// <summary>Types, arities and matching.</summary>
    Type,

    /// <summary>It is PromQL, but not of the oldest version that must accept it, or only behind a feature flag.</summary>
    Version,

    /// <summary>It is nested too deeply.</summary>
    Limit,
}
