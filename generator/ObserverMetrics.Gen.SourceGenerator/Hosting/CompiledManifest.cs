using System.Globalization;
using ObserverMetrics.Gen.Manifest;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.SourceGenerator.Hosting;

/// <summary>What the front end made of a manifest, as far as C# is concerned.</summary>
/// <param name="Path">The manifest's path.</param>
/// <param name="Code">The sound entries, or null where not even the manifest's name could be read.</param>
/// <param name="Diagnostics">All that is wrong.</param>
internal sealed record CompiledManifest(string Path, CodeModel? Code, EquatableArray<ManifestDiagnostic> Diagnostics)
{
    /// <summary>Compiles a manifest; a fault of the front end becomes a diagnostic.</summary>
    public static CompiledManifest From(ManifestFile file, Func<string, string, ManifestCompilation> compile)
    {
        try
        {
            var compilation = file.IsTooLarge
                ? ManifestCompiler.Refuse(file.Path, file.Length.ToString(CultureInfo.InvariantCulture) + " characters")
                : compile(file.Path, file.Text);
            return new(file.Path, compilation.Manifest?.Code, compilation.Diagnostics);
        }
        catch (Exception exception)
        {
            return new(file.Path, null, EquatableArray.Of(InternalFault.In(file.Path, exception)));
        }
    }
}

/// <summary>The code model of the manifest at a path.</summary>
internal sealed record ManifestCode(string Path, CodeModel? Model);
