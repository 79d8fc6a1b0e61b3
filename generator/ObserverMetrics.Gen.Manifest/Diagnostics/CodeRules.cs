using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>4xxx: what keeps the C# of a manifest from being generated. Reported by the C# compiler's host, not by the front end.</summary>
/// <remarks>They have no fixture, since no text of a manifest breaks them: the tests of the generator do.</remarks>
public static class CodeRules
{
    /// <summary>The project does not reference the runtime.</summary>
    public static readonly DiagnosticRule RuntimeMissing = new(
        "OMG4001",
        "The runtime is not referenced",
        DiagnosticRuleSeverity.Error,
        "No code was generated from this manifest, because the project does not reference ObserverMetrics.Runtime, which generated code calls. Add the package: dotnet add package ObserverMetrics.Runtime. It needs .NET 8 or later: of several target frameworks, only those take the manifest; a project for an older one alone cannot have it.");

    /// <summary>Two manifests of one project generate the same class.</summary>
    public static readonly DiagnosticRule SameClass = new(
        "OMG4002",
        "Two manifests generate one class",
        DiagnosticRuleSeverity.Error,
        "No code was generated from this manifest, because {0} already generates the class {1}. Give one of the two another name or namespace.");

    /// <summary>Two manifests of one project give an enum different members.</summary>
    public static readonly DiagnosticRule SameEnum = new(
        "OMG4003",
        "Two manifests generate one enum with different values",
        DiagnosticRuleSeverity.Error,
        "No code was generated from this manifest, because {0} already generates the enum {1} from other values. Write the same values in both, rename one set by 'enum:', or give one manifest another namespace.");

    /// <summary>The project is compiled as an older C# than generated code is.</summary>
    public static readonly DiagnosticRule OldLanguage = new(
        "OMG4004",
        "C# is older than 9",
        DiagnosticRuleSeverity.Error,
        "No code was generated from this manifest, because the project is compiled as C# {0}, and generated code is C# 9. Take LangVersion out of the project, or set it to 9.0 or later.");

    /// <summary>All of them.</summary>
    public static EquatableArray<DiagnosticRule> All { get; } = EquatableArray.Of(RuntimeMissing, SameClass, SameEnum, OldLanguage);
}
