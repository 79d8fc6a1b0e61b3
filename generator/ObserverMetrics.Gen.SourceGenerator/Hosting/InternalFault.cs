using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.SourceGenerator.Hosting;

/// <summary>Turns an exception that nobody expected into a diagnostic, which unlike the compiler's own names the manifest.</summary>
internal static class InternalFault
{
    public static ManifestDiagnostic In(string path, Exception exception) => new(
        InternalRules.UnexpectedException,
        path,
        default,
        EquatableArray.Of(exception.GetType().Name + ": " + exception.Message.Replace('\r', ' ').Replace('\n', ' ')));
}
