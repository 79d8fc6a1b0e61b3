using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.SourceGenerator.Hosting;

/// <summary>Names of generated types that the project's own code has already, of which the compiler would complain in a file that is on no disk.</summary>
internal static class TakenNames
{
    public static IEnumerable<ManifestDiagnostic> Of(GeneratedClass generated, Compilation compilation, CancellationToken cancellation)
    {
        if (generated.Obstacle is not null)
            yield break;

        var (model, target) = (generated.Model, generated.Target);
        var sets = model.Enums.Where(set => !target.SharedEnums.Contains(set.Name)).Select(set => set.Name).ToList();
        var names = new HashSet<string>(sets, StringComparer.Ordinal) { target.ClassName };
        // Asks the syntax alone: almost always no name is there, and nothing is bound at a keystroke.
        if (!compilation.ContainsSymbolsWithName(names.Contains, SymbolFilter.Namespace | SymbolFilter.Type, cancellation) || Find(compilation, target.Namespace) is not { } home)
            yield break;

        if (Taken(home, target.ClassName) is { } type && !IsPart(type, cancellation))
            yield return Of(generated.Path, "class", type, $"Write it 'partial', if it is to be a part of the generated class; else rename the generated one by the manifest's 'name' (it is now '{model.ManifestName}')");

        foreach (var set in sets)
        {
            if (Taken(home, set) is { } other)
                yield return Of(generated.Path, "enum", other, $"Rename the enum beside the label's values, as in '{{ values: […], enum: {set}Label }}'");
        }
    }

    private static INamespaceSymbol? Find(Compilation compilation, string name) => name.Split('.').Aggregate(
        (INamespaceSymbol?)compilation.Assembly.GlobalNamespace,
        (outer, part) => outer?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part));

    private static INamespaceOrTypeSymbol? Taken(INamespaceSymbol home, string name) =>
        home.GetMembers(name).FirstOrDefault(member => member is not INamedTypeSymbol { Arity: > 0 });

    private static bool IsPart(INamespaceOrTypeSymbol symbol, CancellationToken cancellation) =>
        symbol.DeclaringSyntaxReferences.All(reference => reference.GetSyntax(cancellation) is ClassDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static ManifestDiagnostic Of(string path, string kind, INamespaceOrTypeSymbol taken, string mend)
    {
        var place = taken.Locations.Select(location => location.GetLineSpan()).OrderBy(line => line.Path, StringComparer.Ordinal).First();
        var file = $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1})";
        return new(CodeRules.NameTaken, path, default, EquatableArray.Of(kind, taken.ToDisplayString(), taken.IsNamespace ? "namespace" : "type", file, mend));
    }
}
