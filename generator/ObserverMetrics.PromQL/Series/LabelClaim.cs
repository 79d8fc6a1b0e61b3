namespace ObserverMetrics.PromQL;

/// <summary>What is said of a label that an inference names.</summary>
public enum LabelClaim
{
    /// <summary>Each series of the expression has it.</summary>
    Certain,

    /// <summary>One of the series could have it: behind <c>or</c>, for instance, those of one side.</summary>
    Possible,
}
