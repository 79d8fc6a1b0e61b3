using ObserverMetrics.Gen.Manifest.Checking;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest;

/// <summary>The front end's one entry: the text of a manifest in, a checked model and diagnostics out.</summary>
public static class ManifestCompiler
{
    /// <summary>The most UTF-16 characters that a manifest may have.</summary>
    public const int MostCharacters = YamlReader.MaximumLength;

    /// <summary>Compiles a manifest. Never throws for what a manifest contains, and reports all that is wrong at once.</summary>
    /// <param name="path">The manifest's path, used in diagnostics only.</param>
    /// <param name="text">The manifest's text.</param>
    public static ManifestCompilation Compile(string path, string text)
    {
        var diagnostics = new DiagnosticBag(path);
        var syntax = Parse(text, diagnostics);
        var manifest = ManifestChecker.Check(syntax, diagnostics);
        return new ManifestCompilation(manifest, diagnostics.ToEquatableArray())
        {
            MetricPlaces = MetricsOf(syntax),
            AlertPlaces = AlertsOf(syntax),
            KubernetesPlace = syntax.Deployment?.KubernetesKey,
        };
    }

    /// <summary>What becomes of a manifest that is too large to be read.</summary>
    /// <param name="path">The manifest's path.</param>
    /// <param name="size">How large it is, as in <c>9000000 characters</c>.</param>
    public static ManifestCompilation Refuse(string path, string size) =>
        new(null, EquatableArray.Of(new ManifestDiagnostic(YamlRules.TooLarge, path, default, EquatableArray.Of(size))));

    // A method of its own, so that nearly all nodes are gone before the check: in code that is not yet optimized, as a compiler runs
    // this, a local lives as long as its method.
    private static ManifestSyntax Parse(string text, DiagnosticBag diagnostics) => ManifestParser.Parse(YamlReader.Read(text, diagnostics), diagnostics);

    private static EquatableArray<MetricPlace> MetricsOf(ManifestSyntax syntax) => syntax.Groups
        .SelectMany(group => group.Metrics)
        .Select(metric => new MetricPlace(metric.Name.Value, metric.Name.Span, metric.Allow.Any(entry => entry.Id.Value == AnalysisRules.Unrecorded.Id)))
        .ToEquatableArray();

    private static EquatableArray<AlertPlace> AlertsOf(ManifestSyntax syntax) => syntax.Groups
        .SelectMany(group => group.Alerts.Select(alert => new AlertPlace(
            group.Key.Value,
            alert.Name.Value,
            alert.Name.Span,
            alert.Tests.Count == 0 ? [] : TestsOf(alert))))
        .ToEquatableArray();

    private static EquatableArray<AlertTestPlace> TestsOf(AlertSyntax alert) =>
        alert.Tests.Select((test, i) => new AlertTestPlace(AlertTestBinder.NameOf(alert, i), test.Span)).ToEquatableArray();
}

/// <summary>What became of a manifest.</summary>
/// <param name="Manifest">The model: all sound entries where others have errors; null where not even the name could be read.</param>
/// <param name="Diagnostics">All that is wrong, ordered by place.</param>
public sealed record ManifestCompilation(MetricsManifest? Manifest, EquatableArray<ManifestDiagnostic> Diagnostics)
{
    /// <summary>Where each metric is declared: the model has no positions.</summary>
    public EquatableArray<MetricPlace> MetricPlaces { get; init; }

    /// <summary>Where each alert is declared, and each of its tests.</summary>
    public EquatableArray<AlertPlace> AlertPlaces { get; init; }

    /// <summary>Where objects for Kubernetes are asked for, or null where they are not.</summary>
    public SourceSpan? KubernetesPlace { get; init; }

    /// <summary>Whether the build must stop. The model is then fit for the editor, but files must not be written from it.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.IsError);
}
