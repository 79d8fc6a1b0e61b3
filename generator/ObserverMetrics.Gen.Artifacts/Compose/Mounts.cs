using ObserverMetrics.Gen.Artifacts.Alertmanager;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Outputs;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Compose;

/// <summary>What the containers see of the host: emitted files and secrets, read-only, relative to the Compose file.</summary>
internal sealed class Mounts(MetricsManifest manifest)
{
    private readonly string _composeFile = manifest.FileName(OutputFileNames.Compose) ?? OutputFileNames.Compose;

    public static MapNode Volume(string name, string target) => new() { ["type"] = "volume", ["source"] = name, ["target"] = target };

    /// <summary>Mounts an emitted file.</summary>
    public MapNode File(string path, string target) => Bind("./" + RelativePath.Between(_composeFile, path), target);

    /// <summary>Mounts Alertmanager's secrets from the folder <c>secrets</c> beside the Compose file.</summary>
    public IEnumerable<Node> Secrets(AlertmanagerModel alertmanager) =>
        SecretFiles.Of(alertmanager).Select(secret => Bind("./secrets/" + secret.Name, ContainerPath.Join("/alertmanager", secret.Path)));

    // The long form: the short one would make an empty folder of a missing file.
    private static MapNode Bind(string source, string target) => new()
    {
        ["type"] = "bind",
        ["source"] = source,
        ["target"] = target,
        ["read_only"] = true,
    };
}
