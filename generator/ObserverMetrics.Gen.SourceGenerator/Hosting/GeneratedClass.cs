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
    /// <summary>Adds the source, or reports why there is none.</summary>
    public void AddTo(SourceProductionContext production)
    {
        var (source, fault) = Emit();
        if (source is not null)
            production.AddSource(Target.HintName, SourceText.From(source, Encoding.UTF8));

        if (fault is not null)
            production.ReportDiagnostic(RoslynDiagnostic.From(fault));
    }

    /// <summary>The source, or why there is none.</summary>
    public (string? Source, ManifestDiagnostic? Fault) Emit()
    {
        if (Obstacle is not null)
            return (null, Obstacle);

        try
        {
            return (ClassFile.Emit(Model, Target), null);
        }
        catch (Exception exception)
        {
            return (null, InternalFault.In(Path, exception));
        }
    }
}
