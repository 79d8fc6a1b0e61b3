using ObserverMetrics.Gen.Artifacts.Alertmanager;
using ObserverMetrics.Gen.Artifacts.Catalogue;
using ObserverMetrics.Gen.Artifacts.Compose;
using ObserverMetrics.Gen.Artifacts.Grafana;
using ObserverMetrics.Gen.Artifacts.Json;
using ObserverMetrics.Gen.Artifacts.Outputs;
using ObserverMetrics.Gen.Artifacts.Prometheus;
using ObserverMetrics.Gen.Artifacts.Yaml;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts;

/// <summary>The back end's one entry: a checked manifest in, the texts of the monitoring files out.</summary>
public static class ArtifactEmitter
{
    // A writer gives null where the manifest lacks the section that the file is about.
    private static readonly (string DefaultName, Func<MetricsManifest, string?> Write)[] Writers =
    [
        (OutputFileNames.Dashboard, manifest => JsonText.Write(DashboardDocument.Of(manifest))),
        (OutputFileNames.RulesYaml, manifest => YamlText.Write(Provenance.Header(manifest, "Prometheus rules"), RulesDocument.Of(manifest))),
        (OutputFileNames.RulesJson, manifest => JsonText.Write(RulesDocument.Of(manifest))),
        (OutputFileNames.Prometheus, manifest => manifest.Deployment is { } deployment
            ? YamlText.Write(Provenance.Header(manifest, "Prometheus's configuration"), PrometheusDocument.Of(manifest, deployment))
            : null),
        (OutputFileNames.Alertmanager, manifest => manifest.Alertmanager is { } alertmanager
            ? YamlText.Write(AlertmanagerDocument.Header(manifest, alertmanager), AlertmanagerDocument.Of(manifest, alertmanager))
            : null),
        (OutputFileNames.GrafanaDataSources, manifest => manifest.Deployment is { } deployment
            ? YamlText.Write(Provenance.Header(manifest, "Grafana's data sources"), DataSourcesDocument.Of(manifest, deployment))
            : null),
        (OutputFileNames.GrafanaDashboards, manifest => manifest.Deployment is not null
            ? YamlText.Write(Provenance.Header(manifest, "Grafana's dashboard provider"), DashboardProviderDocument.Of(manifest))
            : null),
        (OutputFileNames.Compose, manifest => manifest.Deployment is { } deployment ? JsonText.Write(ComposeDocument.Of(manifest, deployment)) : null),
        (OutputFileNames.Catalogue, CatalogueDocument.Write),
    ];

    /// <summary>Writes the files that the manifest asks for, in the order of <see cref="OutputFileNames.All"/>.</summary>
    /// <param name="manifest">A manifest without errors.</param>
    /// <returns>The files under the names that the manifest gives them. The same manifest gives the same bytes everywhere.</returns>
    public static EquatableArray<Artifact> Emit(MetricsManifest manifest)
    {
        var artifacts = new List<Artifact>();
        foreach (var (defaultName, write) in Writers)
        {
            if (manifest.FileName(defaultName) is { } path && write(manifest) is { } text)
                artifacts.Add(new Artifact(path, text));
        }

        return artifacts.ToEquatableArray();
    }
}
