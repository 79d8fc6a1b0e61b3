using Microsoft.CodeAnalysis;
using ObserverMetrics.Gen.SourceGenerator.Emission;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

public class GoldenTests
{
    private static readonly string[] Folder = ["tests", "ObserverMetrics.Gen.SourceGenerator.Tests", "Golden"];

    private static string Emit(bool hasDependencyInjection = true)
    {
        var code = Manifests.Code(File.ReadAllText(Repository.PathOf([.. Folder, "Shop.yaml"])));
        return ClassFile.Emit(code, EmissionTarget.Of(code, "", hasDependencyInjection));
    }

    [Fact]
    public void Every_construct_reads_like_the_golden_file() => Golden.Check(Emit(), [.. Folder, "Shop.g.cs.txt"]);

    [Fact]
    public void The_same_model_gives_the_same_bytes_with_plain_line_ends()
    {
        Assert.Equal(Emit(), Emit());
        Assert.DoesNotContain('\r', Emit());
    }

    [Fact]
    public void The_golden_file_compiles_as_CSharp_9_without_a_warning() => Consumer.Load(Emit());

    [Fact]
    public void Without_dependency_injection_there_is_no_registration()
    {
        Assert.DoesNotContain("Microsoft.Extensions", Emit(hasDependencyInjection: false), StringComparison.Ordinal);
        Consumer.Load(Emit(hasDependencyInjection: false));
    }

    [Fact]
    public void Internal_classes_show_nothing()
    {
        var types = Consumer.Load(Emit()).GetExportedTypes();

        Assert.Empty(types);
    }

    [Fact]
    public void Of_prometheus_net_the_public_surface_shows_the_registry_alone()
    {
        var compilation = Consumer.Compile(ClassFile.Emit(Manifests.Observer, EmissionTarget.Of(Manifests.Observer, "", hasDependencyInjection: true)));
        var types = compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>().ToList();
        var mentioned = types
            .SelectMany(type => type.GetMembers())
            .Where(member => member.DeclaredAccessibility == Accessibility.Public)
            .OfType<IMethodSymbol>()
            .SelectMany(method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType))
            .Where(type => type.ContainingNamespace?.ToDisplayString() == "Prometheus")
            .Select(type => type.Name)
            .Distinct();

        Assert.Contains(types, type => type.Name == "ObserverMetrics");
        Assert.Equal(["CollectorRegistry"], mentioned);
    }
}
