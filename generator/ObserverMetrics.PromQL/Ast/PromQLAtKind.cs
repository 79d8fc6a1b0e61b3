namespace ObserverMetrics.PromQL;

/// <summary>What time a <c>@</c> modifier names.</summary>
public enum PromQLAtKind
{
    /// <summary>A fixed time.</summary>
    Timestamp,

    /// <summary><c>start()</c></summary>
    Start,

    /// <summary><c>end()</c></summary>
    End,
}
