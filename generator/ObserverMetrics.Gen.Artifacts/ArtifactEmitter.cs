using ObserverMetrics.Gen.Artifacts.Alertmanager;
using ObserverMetrics.Gen.Artifacts.AlertTests;
using ObserverMetrics.Gen.Artifacts.Catalogue;
using ObserverMetrics.Gen.Artifacts.Compose;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Grafana;
using ObserverMetrics.Gen.Artifacts.Json;
using ObserverMetrics.Gen.Artifacts.Kubernetes;
using ObserverMetrics.Gen.Artifacts.Outputs;
using ObserverMetrics.Gen.Artifacts.Prometheus;
using ObserverMetrics.Gen.Artifacts.Yaml;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts;

/// <summary>The back end's one entry: a checked manifest in, the texts of the monitoring files out.</summary>
public static class ArtifactEmitter
{
    // A writer gives null where the manifest lacks the section that the file is about.
    private static readonly (string DefaultName, Func<MetricsManifest, Func<AlertTestPlan>, Utf8Text?> Write)[] Writers =
    [
        (OutputFileNames.Dashboard, (manifest, _) => JsonText.Write(DashboardDocument.Of(manifest))),
        (OutputFileNames.RulesYaml, (manifest, _) => YamlText.Write(Provenance.Header(manifest, "Prometheus rules"), RulesDocument.Of(manifest))),
        (OutputFileNames.RulesJson, (manifest, _) => JsonText.Write(RulesDocument.Of(manifest))),
        (OutputFileNames.AlertTests, (manifest, plan) => AlertTestsDocument.Of(manifest, OutputFileNames.AlertTests, plan().Generated) is { } tests
            ? YamlText.Write(Provenance.Header(manifest, "Tests of the alerts"), tests)
            : null),
        (OutputFileNames.GivenAlertTests, (manifest, plan) => AlertTestsDocument.Of(manifest, OutputFileNames.GivenAlertTests, plan().Given) is { } tests
            ? YamlText.Write(Provenance.Header(manifest, "The manifest's own tests of the alerts"), tests)
            : null),
        (OutputFileNames.Prometheus, (manifest, _) => manifest.Deployment is { OnMachine: true } deployment
            ? YamlText.Write(Provenance.Header(manifest, "Prometheus's configuration"), PrometheusDocument.Of(manifest, deployment))
            : null),
        (OutputFileNames.Alertmanager, (manifest, _) => manifest.Alertmanager is { } alertmanager
            ? YamlText.Write(AlertmanagerDocument.Header(manifest, alertmanager), AlertmanagerDocument.Of(alertmanager))
            : null),
        (OutputFileNames.GrafanaDataSources, (manifest, _) => manifest.Deployment is { OnMachine: true } deployment
            ? YamlText.Write(Provenance.Header(manifest, "Grafana's data sources"), DataSourcesDocument.Of(manifest, deployment))
            : null),
        (OutputFileNames.GrafanaDashboards, (manifest, _) => manifest.Deployment is { OnMachine: true }
            ? YamlText.Write(Provenance.Header(manifest, "Grafana's dashboard provider"), DashboardProviderDocument.Of(manifest))
            : null),
        (OutputFileNames.Compose, (manifest, _) => manifest.Deployment is { OnMachine: true } deployment ? JsonText.Write(ComposeDocument.Of(manifest, deployment)) : null),
        (OutputFileNames.Catalogue, (manifest, plan) => CatalogueDocument.Write(manifest, plan())),
        (OutputFileNames.Runbooks, (manifest, _) => RunbooksDocument.Write(manifest)),
        (OutputFileNames.KubernetesRules, (manifest, _) => manifest.Deployment is { Kubernetes: { } kubernetes } deployment
            ? YamlText.Write(Provenance.Header(manifest, "Prometheus rules"), PrometheusRuleDocument.Of(manifest, deployment, kubernetes))
            : null),
        (OutputFileNames.KubernetesMonitor, (manifest, _) => manifest.Deployment is { Kubernetes: { } kubernetes } deployment
            ? YamlText.Write(Provenance.Header(manifest, "The scraping"), MonitorDocument.Of(deployment, kubernetes))
            : null),
        (OutputFileNames.KubernetesDashboard, (manifest, _) => manifest.Deployment is { Kubernetes: { } kubernetes } deployment
            ? YamlText.Write(Provenance.Header(manifest, "Grafana's dashboard"), DashboardConfigMapDocument.Of(manifest, deployment, kubernetes))
            : null),
    ];

    /// <inheritdoc cref="Emit(MetricsManifest, out AlertTestGaps)"/>
    public static EquatableArray<Artifact> Emit(MetricsManifest manifest) => Emit(manifest, out _);

    /// <summary>Writes the files that the manifest asks for, in the order of <see cref="OutputFileNames.All"/>.</summary>
    /// <param name="manifest">A manifest without errors.</param>
    /// <param name="gaps">What the tests of the alerts leave out.</param>
    /// <returns>The files under the names that the manifest gives them. The same manifest gives the same bytes everywhere.</returns>
    public static EquatableArray<Artifact> Emit(MetricsManifest manifest, out AlertTestGaps gaps)
    {
        // The tests of the alerts take as long as all else: they are found while the files without them are written.
        var planning = Task.Run(() => AlertTestPlan.Of(manifest));
        var artifacts = new List<Artifact>();
        foreach (var (defaultName, write) in Writers)
        {
            if (manifest.FileName(defaultName) is { } path && write(manifest, planning.GetAwaiter().GetResult) is { } text)
                artifacts.Add(new Artifact(path, text.ToArray()));
        }

        gaps = planning.GetAwaiter().GetResult().Gaps;
        return artifacts.ToEquatableArray();
    }
}
