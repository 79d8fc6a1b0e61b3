using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Where a class is generated into.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="ClassName">Its name.</param>
/// <param name="HasDependencyInjection">Whether registration with a service collection is generated, too.</param>
internal sealed record EmissionTarget(string Namespace, string ClassName, bool HasDependencyInjection)
{
    /// <summary>The class with its namespace.</summary>
    public string FullClassName => Qualify(ClassName);

    /// <summary>The name of the generated file.</summary>
    public string HintName => FullClassName + ".g.cs";

    /// <summary>The enums that another manifest of the project generates, with the same members.</summary>
    public EquatableArray<string> SharedEnums { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The start of full names, as in <c>global::Shop.</c>.</summary>
    public string GlobalPrefix { get; } = $"global::{Escape(Namespace)}.";

    /// <summary>The namespace as C# writes it.</summary>
    public string EscapedNamespace => Escape(Namespace);

    /// <summary>The namespace is the manifest's, else the project's.</summary>
    /// <remarks>Where both are silent it is still not the global one, in which a type called <c>System</c> or <c>ObserverMetrics</c> would hide the namespaces that generated code names.</remarks>
    public static EmissionTarget Of(CodeModel model, string rootNamespace, bool hasDependencyInjection)
    {
        var name = Identifiers.Namespace(model.Namespace ?? rootNamespace);
        return new(name.Length > 0 ? name : Identifiers.Namespace(model.ManifestName + ".Monitoring"), model.ClassName, hasDependencyInjection);
    }

    /// <summary>The full name of a type that is generated beside the class.</summary>
    public string Qualify(string name) => Namespace + "." + name;

    private static string Escape(string name) => string.Join(".", name.Split('.').Select(Identifiers.Escape));
}
