using System.Collections.Immutable;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission;

namespace ObserverMetrics.Gen.SourceGenerator.Hosting;

/// <summary>What all manifests of a project generate together: each type once.</summary>
internal sealed class ProjectPlan
{
    // The compiler compares the names of generated files without case.
    private readonly Dictionary<string, string> _pathByClass = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (LabelEnum Set, string Path)> _enums = new(StringComparer.Ordinal);

    /// <summary>The classes of a project, public ones first, so that enums which both use are public.</summary>
    public static IEnumerable<GeneratedClass> Of(ImmutableArray<ManifestCode> manifests, ProjectOptions options)
    {
        var plan = new ProjectPlan();
        // A file that a project lists twice is one manifest.
        var sound = manifests.Distinct().Where(manifest => manifest.Model is not null).ToList();
        if (!options.HasRuntime || options.OldLanguage is not null)
        {
            // One error says it for all of them.
            return sound.OrderBy(manifest => manifest.Path, StringComparer.Ordinal).Take(1).Select(manifest => Without(manifest, options));
        }

        return sound
            .OrderBy(manifest => manifest.Model!.IsInternal)
            .ThenBy(manifest => manifest.Path, StringComparer.Ordinal)
            .Select(manifest => plan.Add(manifest.Path, manifest.Model!, options))
            .ToList();
    }

    private static GeneratedClass Without(ManifestCode manifest, ProjectOptions options) => new(
        manifest.Path,
        manifest.Model!,
        EmissionTarget.Of(manifest.Model!, options.RootNamespace, options.HasDependencyInjection),
        options.HasRuntime ? Obstacle(CodeRules.OldLanguage, manifest.Path, options.OldLanguage!) : Obstacle(CodeRules.RuntimeMissing, manifest.Path));

    private GeneratedClass Add(string path, CodeModel model, ProjectOptions options)
    {
        var target = EmissionTarget.Of(model, options.RootNamespace, options.HasDependencyInjection);
        if (_pathByClass.TryGetValue(target.FullClassName, out var earlier))
            return new(path, model, target, Obstacle(CodeRules.SameClass, path, FileName(earlier), target.FullClassName));

        foreach (var set in model.Enums)
        {
            if (_enums.TryGetValue(target.Qualify(set.Name), out var known) && known.Set != set)
                return new(path, model, target, Obstacle(CodeRules.SameEnum, path, FileName(known.Path), target.Qualify(set.Name)));
        }

        _pathByClass.Add(target.FullClassName, path);
        var shared = model.Enums.Where(set => _enums.ContainsKey(target.Qualify(set.Name))).Select(set => set.Name).ToEquatableArray();
        foreach (var set in model.Enums.Where(set => !shared.Contains(set.Name)))
            _enums.Add(target.Qualify(set.Name), (set, path));

        return new(path, model, target with { SharedEnums = shared }, null);
    }

    private static string FileName(string path) => Path.GetFileName(path);

    private static ManifestDiagnostic Obstacle(DiagnosticRule rule, string path, params string[] arguments) =>
        new(rule, path, default, arguments.ToEquatableArray());
}
