namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>What can be set of a member.</summary>
internal enum LeverKind
{
    /// <summary>A gauge's value or slope, a counter's or histogram's growth for each sample, a time stamp's age in seconds.</summary>
    Level,

    /// <summary>Which buckets of a histogram the observations fall into: 3.2 is a fifth into bucket 4, the rest into bucket 3.</summary>
    Position,

    /// <summary>1 where the member is there, 0 where it is missing.</summary>
    Presence,
}

/// <summary>Something that the solver can set.</summary>
internal readonly record struct Lever(Member Member, LeverKind Kind);
