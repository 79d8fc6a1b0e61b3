namespace ObserverMetrics.Gen.Tool;

/// <summary>What the program tells a script.</summary>
public enum ExitCode
{
    /// <summary>All is well; there may be warnings.</summary>
    Fine = 0,

    /// <summary>A manifest has errors, a file could not be read or written, or a folder or a number of series is not as it should be.</summary>
    Errors = 1,

    /// <summary>The command line itself is wrong; nothing was done.</summary>
    Usage = 2,

    /// <summary>A comparison found a change that breaks code, dashboards or alerts.</summary>
    Breaking = 3,
}
