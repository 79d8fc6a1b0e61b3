namespace ObserverMetrics.Gen.Manifest.Model;

/// <summary>How a value is compared with a threshold.</summary>
public enum Comparison
{
    /// <summary>It is above.</summary>
    Above,

    /// <summary>It is below.</summary>
    Below,

    /// <summary>It is the threshold, or above.</summary>
    AtLeast,

    /// <summary>It is the threshold, or below.</summary>
    AtMost,

    /// <summary>It is the threshold.</summary>
    Equals,

    /// <summary>It is anything else.</summary>
    NotEquals,
}
