using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Where a class is generated into.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="ClassName">Its name.</param>
/// <param name="HasDependencyInjection">Whether registration with a service collection is generated, too.</param>
internal sealed record EmissionTarget(string Namespace, string ClassName, bool HasDependencyInjection)
{
    /// <summary>The class with its namespace.</summary>
    public string FullClassName => Qualify(ClassName);

    /// <summary>The start of full names, as in <c>global::Shop.</c>.</summary>
    public string GlobalPrefix => "global::" + (Namespace.Length == 0 ? "" : EscapedNamespace + ".");

    /// <summary>The namespace as C# writes it.</summary>
    public string EscapedNamespace => string.Join(".", Namespace.Split('.').Select(Identifiers.Escape));

    public static EmissionTarget Of(CodeModel model, string rootNamespace, bool hasDependencyInjection) =>
        new(Identifiers.Namespace(model.Namespace ?? rootNamespace), model.ClassName, hasDependencyInjection);

    private string Qualify(string name) => Namespace.Length == 0 ? name : Namespace + "." + name;
}
