using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>9xxx: faults of this product. Reported by the hosts, which catch what nobody expected.</summary>
/// <remarks>They have no fixture: a text that breaks one is a fault to mend.</remarks>
public static class InternalRules
{
    /// <summary>A stage threw an exception.</summary>
    public static readonly DiagnosticRule UnexpectedException = new(
        "OMG9001",
        "The compiler of manifests failed",
        DiagnosticRuleSeverity.Error,
        "This manifest could not be compiled because of a fault in ObserverMetrics.Gen, not in the manifest: {0}. Please report it with the manifest, or the part of it that suffices.");

    /// <summary>All of them.</summary>
    public static EquatableArray<DiagnosticRule> All { get; } = EquatableArray.Of(UnexpectedException);
}
