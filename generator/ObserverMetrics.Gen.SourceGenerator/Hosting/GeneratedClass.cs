using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission;

namespace ObserverMetrics.Gen.SourceGenerator.Hosting;

/// <summary>The class to generate from a manifest, or the reason why there is none.</summary>
/// <param name="Path">The manifest's path.</param>
/// <param name="Model">What to generate.</param>
/// <param name="Target">Where it is generated into.</param>
/// <param name="Obstacle">Why nothing is generated, or null.</param>
internal sealed record GeneratedClass(string Path, CodeModel Model, EmissionTarget Target, ManifestDiagnostic? Obstacle)
{
    /// <summary>All classes of a project.</summary>
    public static IEnumerable<GeneratedClass> Plan(ImmutableArray<ManifestCode> manifests, ProjectOptions options)
    {
        // The compiler compares the names of generated files without case.
        var pathByClass = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var obstacle = options.HasRuntime ? null : CodeRules.RuntimeMissing;
        // A file that a project lists twice is one manifest.
        foreach (var manifest in manifests.Distinct().OrderBy(manifest => manifest.Path, StringComparer.Ordinal))
        {
            if (manifest.Model is not { } model)
                continue;

            var target = EmissionTarget.Of(model, options.RootNamespace, options.HasDependencyInjection);
            if (obstacle is not null)
            {
                yield return new(manifest.Path, model, target, new(obstacle, manifest.Path, default, EquatableArray<string>.Empty));
                yield break;
            }

            var isNew = !pathByClass.TryGetValue(target.FullClassName, out var earlierPath);
            if (isNew)
                pathByClass.Add(target.FullClassName, manifest.Path);

            yield return new(manifest.Path, model, target, isNew ? null : SameClass(manifest.Path, earlierPath!, target.FullClassName));
        }
    }

    /// <summary>Adds the source, or reports why there is none.</summary>
    public void AddTo(SourceProductionContext production)
    {
        if (Obstacle is not null)
        {
            production.ReportDiagnostic(RoslynDiagnostic.From(Obstacle));
            return;
        }

        try
        {
            production.AddSource(Target.FullClassName + ".g.cs", SourceText.From(ClassFile.Emit(Model, Target), Encoding.UTF8));
        }
        catch (Exception exception)
        {
            production.ReportDiagnostic(RoslynDiagnostic.From(InternalFault.In(Path, exception)));
        }
    }

    private static ManifestDiagnostic SameClass(string path, string earlierPath, string className) => new(
        CodeRules.SameClass,
        path,
        default,
        EquatableArray.Of(System.IO.Path.GetFileName(earlierPath), className));
}
