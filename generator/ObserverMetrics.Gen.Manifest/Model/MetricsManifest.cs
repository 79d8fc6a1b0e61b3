namespace ObserverMetrics.Gen.Manifest.Model;

/// <summary>What a manifest means: checked, with every default filled in and every expression written out as PromQL.</summary>
/// <remarks>
/// It has no positions and compares by value, so that moving a line of the manifest regenerates nothing. Each back end
/// reads one part: a changed threshold leaves <see cref="Code"/> equal, and with it the generated C#.
/// </remarks>
/// <param name="Name">The manifest's <c>name</c>, as in <c>Observer</c>.</param>
/// <param name="Code">What the process exposes and how it is recorded.</param>
/// <param name="Dashboard">The Grafana dashboard.</param>
/// <param name="RuleGroups">Recording and alerting rules, in the order in which Prometheus should load them.</param>
/// <param name="Alertmanager">Receivers and routes, or null where the manifest declares no receivers.</param>
/// <param name="Deployment">Where Prometheus, Grafana and Alertmanager run, or null without a <c>deployment</c> section.</param>
/// <param name="Files">The names under which files are written.</param>
public sealed record MetricsManifest(
    string Name,
    CodeModel Code,
    DashboardModel Dashboard,
    EquatableArray<RuleGroup> RuleGroups,
    AlertmanagerModel? Alertmanager,
    DeploymentModel? Deployment,
    EquatableArray<OutputFile> Files)
{
    /// <summary>SHA-256, in lower-case hexadecimal, of what a process exposes: names, types, labels with their closed values, buckets.</summary>
    /// <remarks>Ties a running process to the rules: help texts, panels, alerts and deployment do not change it.</remarks>
    public string ExpositionHash => Code.ExpositionHash;

    /// <summary>The name under which a file is written, or null where the manifest switches it off.</summary>
    /// <param name="defaultName">One of <see cref="OutputFileNames"/>.</param>
    public string? FileName(string defaultName)
    {
        foreach (var file in Files)
        {
            if (file.DefaultName == defaultName)
                return file.Name;
        }

        return defaultName;
    }
}

/// <summary>A file that the manifest's <c>files</c> section renames or switches off.</summary>
/// <param name="DefaultName">One of <see cref="OutputFileNames"/>.</param>
/// <param name="Name">The name to write, or null where the file is switched off.</param>
public sealed record OutputFile(string DefaultName, string? Name);

/// <summary>A label, annotation or external label with its value.</summary>
public sealed record NameValue(string Name, string Value);
