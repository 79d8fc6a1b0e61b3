namespace ObserverMetrics.Gen.Manifest.Uses;

/// <summary>An entry of a manifest whose expression uses a series.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name of the recording or alert, or the title of the panel.</param>
/// <param name="Row">The title of the panel's row; empty for the others.</param>
public sealed record SeriesUser(SeriesUserKind Kind, string Name, string Row);

/// <summary>What can use a series.</summary>
public enum SeriesUserKind
{
    /// <summary>A recording rule.</summary>
    Recording,

    /// <summary>A panel of the dashboard.</summary>
    Panel,

    /// <summary>An alert, of whatever severity.</summary>
    Alert,
}
