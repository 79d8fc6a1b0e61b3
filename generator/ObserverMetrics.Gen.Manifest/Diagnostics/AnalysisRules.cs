using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>401x: what the analyzers find in the C# of a project that has a manifest.</summary>
/// <remarks>They have no fixture, since no text of a manifest breaks them: the tests of the analyzers do.</remarks>
public static class AnalysisRules
{
    /// <summary>No code records a metric.</summary>
    public static readonly DiagnosticRule Unrecorded = new(
        "OMG4010",
        "Metric that no code records",
        DiagnosticRuleSeverity.Warning,
        "No code of this project records '{0}'{1}. Call {2}, remove the metric, or give a reason by 'allow: {{ OMG4010: … }}'; where other projects record, set ObserverMetricsUnrecorded to false.");

    /// <summary>A metric is made by prometheus-net's factories.</summary>
    public static readonly DiagnosticRule OutsideManifest = new(
        "OMG4011",
        "Metric outside the manifest",
        DiagnosticRuleSeverity.Note,
        "{0} is created without the manifest, so that no panel, alert or check knows it. Declare it in {1} and call its generated method.");

    /// <summary>What measures or tracks is never disposed of.</summary>
    public static readonly DiagnosticRule NeverDisposed = new(
        "OMG4012",
        "Measurement that never ends",
        DiagnosticRuleSeverity.Warning,
        "The result of '{0}' is never disposed, so that {1}. Write 'using' before it.");

    /// <summary>An open label's value is put together from data without bounds.</summary>
    public static readonly DiagnosticRule UnboundedLabel = new(
        "OMG4013",
        "Label value without bounds",
        DiagnosticRuleSeverity.Note,
        "The label '{0}' is built from '{1}', so that each call may give a new value; beyond the label's limit all of them count as 'other'. Pass one of few values, such as a route's template instead of a path.");

    /// <summary>All of them.</summary>
    public static EquatableArray<DiagnosticRule> All { get; } = EquatableArray.Of(Unrecorded, OutsideManifest, NeverDisposed, UnboundedLabel);
}
