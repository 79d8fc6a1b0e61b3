using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Diagnostics;

/// <summary>What the MSBuild task and the command line report about files, rather than about what a manifest says.</summary>
/// <remarks>They have no fixture, since no text of a manifest breaks them: the tests of the output folder do.</remarks>
public static class HostRules
{
    /// <summary>The manifest cannot be read, or is no UTF-8.</summary>
    public static readonly DiagnosticRule ManifestUnreadable = Error(
        "OMG4101", "Manifest cannot be read",
        "'{0}' cannot be read: {1}");

    /// <summary>A file or folder of the output cannot be read or written.</summary>
    public static readonly DiagnosticRule OutputUnwritable = Error(
        "OMG4102", "Output cannot be written",
        "'{0}' cannot be read or written: {1} Make the place writable, or set ObserverMetricsOutputPath (--output) to another folder.");

    /// <summary>Two manifests of one build give the same files.</summary>
    public static readonly DiagnosticRule OutputShared = Error(
        "OMG4103", "Two manifests give one file",
        "'{0}' and '{1}' ({2}) meet in '{3}': both give {4}. Set Folder on the ObserverMetricsManifest item of one, as in Folder=\"{5}\", "
        + "or rename or switch off the files under 'files'; on the command line, emit each into an --output of its own.");

    /// <summary>Another build's manifest has written the files.</summary>
    public static readonly DiagnosticRule OutputTaken = Error(
        "OMG4109", "File is another manifest's",
        "'{0}' and '{1}' meet in '{2}': both give {3}, which '{1}' has written. Set Folder on the ObserverMetricsManifest item of one, as in Folder=\"{4}\", "
        + "or give it another ObserverMetricsOutputPath (--output). If '{1}' is only the former name of '{0}', delete the folder and emit again.");

    /// <summary>Verification: a file is not there.</summary>
    public static readonly DiagnosticRule OutputMissing = Error(
        "OMG4104", "Emitted file is missing",
        "'{0}' is missing: the manifest gives it. Build without ObserverMetricsVerify (or run 'observer-metrics emit') and commit the result.");

    /// <summary>Verification: a listed file is no longer given.</summary>
    public static readonly DiagnosticRule OutputSuperfluous = Error(
        "OMG4105", "Emitted file is superfluous",
        "'{0}' is superfluous: the manifest no longer gives it. Build without ObserverMetricsVerify (or run 'observer-metrics emit') and commit its removal.");

    /// <summary>Verification: a file holds something else.</summary>
    public static readonly DiagnosticRule OutputDifferent = Error(
        "OMG4106", "Emitted file is different",
        "'{0}' differs from what the manifest gives, first in line {1}. Build without ObserverMetricsVerify (or run 'observer-metrics emit') and commit the result; "
        + "change the manifest rather than the file.");

    /// <summary>A file of somebody else is in the way.</summary>
    public static readonly DiagnosticRule OutputForeign = Error(
        "OMG4107", "File was not emitted",
        "'{0}' is in the way: it was not written by ObserverMetrics.Gen, or the list '.observer-metrics' beside it is lost. "
        + "Move or delete it, rename the emitted file under 'files', or set ObserverMetricsOutputPath (--output) to another folder.");

    /// <summary>The name of an emitted file leads out of the output folder.</summary>
    public static readonly DiagnosticRule OutputOutside = Error(
        "OMG4108", "File would leave the output folder",
        "'{0}' is no place inside the output folder. A name under 'files', like the Folder of an ObserverMetricsManifest item, is a relative path of plain names with '/' between them, without '..', links or control characters.");

    /// <summary>Drafting: the exposition cannot be read, or is none.</summary>
    public static readonly DiagnosticRule ExpositionUnreadable = Error(
        "OMG4120", "Exposition cannot be read",
        "'{0}' cannot be read as metrics: {1} Give a file with what a /metrics endpoint answers, in Prometheus's text format or in OpenMetrics.");

    /// <summary>Drafting: there is a file already.</summary>
    public static readonly DiagnosticRule DraftInTheWay = Error(
        "OMG4121", "File is in the way of a draft",
        "'{0}' is already there: move it, name another file with --output, or replace it with --force.");

    /// <summary>Listing: the manifests allow more series than the budget.</summary>
    public static readonly DiagnosticRule OverBudget = Error(
        "OMG4122", "More series than the budget",
        "A process may have {0} series, more than the budget of {1}; most of them, {3}, are of '{2}'. Lower the limits of its open labels, take a label or some buckets out, or raise the budget.");

    /// <summary>No test was found for an alert, and the manifest gives none.</summary>
    public static readonly DiagnosticRule AlertUntested = new(
        "OMG4110", "Alert has no test", DiagnosticRuleSeverity.Note,
        "The alert '{0}' has no test: {1}. Write one under its 'tests'.");

    /// <summary>A test of an alert fails.</summary>
    public static readonly DiagnosticRule AlertTestFailed = Error(
        "OMG4111", "Test of an alert fails",
        "The test '{0}' fails: {1}. Where it is one of the manifest's own, mend it or its alert; a generated one should not fail, and is worth a report.");

    /// <summary>A test in the manifest lacks what its expected texts need.</summary>
    public static readonly DiagnosticRule AlertTestUnwritten = Error(
        "OMG4113", "Texts of a test are not known",
        "The test '{0}' does not say what the alert's labels and annotations show then: they show the query's value, or what only Prometheus can tell. "
        + "Write the query's 'value', or the 'annotations' as they must be.");

    /// <summary>A cluster would refuse an emitted object for its size.</summary>
    public static readonly DiagnosticRule ObjectTooLarge = Error(
        "OMG4114", "Kubernetes would refuse the object",
        "'{0}' has {1}, and {2}. Divide the manifest into several, each with a dashboard and rules of its own, or switch the file off under 'files'.");

    /// <summary>promtool cannot be run.</summary>
    public static readonly DiagnosticRule PromtoolUnusable = Error(
        "OMG4112", "promtool cannot be run",
        "'{0}' cannot run the tests of the alerts: {1} Set ObserverMetricsPromtool to the path of Prometheus's promtool, or leave it empty to build without these tests.");

    /// <summary>A project has no manifest, and a file that looks like one.</summary>
    public static readonly DiagnosticRule ManifestOverlooked = new(
        "OMG4115", "Manifest is overlooked", DiagnosticRuleSeverity.Warning,
        "'{0}' looks like a manifest and is none of this project: only a 'metrics.yaml', by this very name, beside the project file is found by itself. "
        + "Rename or move it, or write <ObserverMetricsManifest Include=\"{0}\" /> into an ItemGroup of the project.");

    /// <summary>A project that is not in C# has a manifest.</summary>
    public static readonly DiagnosticRule LanguageWithoutCode = new(
        "OMG4116", "Code is generated for C# only", DiagnosticRuleSeverity.Warning,
        "The project is in {0}, and code is generated for C# only: this manifest gives its monitoring files and no code. Put it into a C# library, and reference that.");

    /// <summary>All of them.</summary>
    public static EquatableArray<DiagnosticRule> All { get; } = EquatableArray.Of(
        ManifestUnreadable, OutputUnwritable, OutputShared, OutputTaken, OutputMissing, OutputSuperfluous, OutputDifferent, OutputForeign, OutputOutside,
        ExpositionUnreadable, DraftInTheWay, OverBudget, AlertUntested, AlertTestFailed, PromtoolUnusable, AlertTestUnwritten, ObjectTooLarge, ManifestOverlooked, LanguageWithoutCode);

    private static DiagnosticRule Error(string id, string title, string message) => new(id, title, DiagnosticRuleSeverity.Error, message);
}
