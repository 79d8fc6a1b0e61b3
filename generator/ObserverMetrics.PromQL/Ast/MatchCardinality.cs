namespace ObserverMetrics.PromQL;

/// <summary>How many elements of either side of a binary operation may meet.</summary>
public enum MatchCardinality
{
    /// <summary>One of each.</summary>
    OneToOne,

    /// <summary>Many on the left: <c>group_left</c>.</summary>
    ManyToOne,

    /// <summary>Many on the right: <c>group_right</c>.</summary>
    OneToMany,

    /// <summary>Many of each: the set operators.</summary>
    ManyToMany,
}
