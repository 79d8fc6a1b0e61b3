using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>What is in the packages, and what they say of themselves.</summary>
[Collection(nameof(PackedPackages))]
public sealed class PackageContentsTests(PackedPackages packages)
{
    public static TheoryData<string> Ids => [.. PackedPackages.Projects.Select(project => project.Split('/')[1])];

    [Fact]
    public void The_generator_s_holds_what_a_consumer_needs_and_nothing_else()
    {
        Assert.Equal(
            [
                "ObserverMetrics.Gen.nuspec",
                "README.md",
                "analyzers/dotnet/cs/ObserverMetrics.Gen.CodeFixes.dll",
                "analyzers/dotnet/cs/ObserverMetrics.Gen.Manifest.dll",
                "analyzers/dotnet/cs/ObserverMetrics.Gen.SourceGenerator.dll",
                "analyzers/dotnet/cs/ObserverMetrics.PromQL.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/ObserverMetrics.Gen.SourceGenerator.props",
                "build/ObserverMetrics.Gen.SourceGenerator.targets",
                "build/ObserverMetrics.Gen.Tasks.props",
                "build/ObserverMetrics.Gen.Tasks.targets",
                "build/ObserverMetrics.Gen.props",
                "build/ObserverMetrics.Gen.targets",
                "icon.png",
                "schema/metrics.schema.json",
                "tasks/netstandard2.0/ObserverMetrics.Gen.Artifacts.dll",
                "tasks/netstandard2.0/ObserverMetrics.Gen.Manifest.dll",
                "tasks/netstandard2.0/ObserverMetrics.Gen.Output.dll",
                "tasks/netstandard2.0/ObserverMetrics.Gen.Tasks.dll",
                "tasks/netstandard2.0/ObserverMetrics.PromQL.dll",
                "tasks/netstandard2.0/YamlDotNet.dll",
            ],
            packages.FilesOf("ObserverMetrics.Gen"));
    }

    [Fact]
    public void The_generator_s_is_for_development_and_brings_nothing_to_run_time()
    {
        var nuspec = Metadata("ObserverMetrics.Gen");

        Assert.Equal("true", nuspec["developmentDependency"].Value);
        Assert.DoesNotContain("dependencies", nuspec.Keys);
    }

    [Theory]
    [InlineData("ObserverMetrics.Runtime", "prometheus-net")]
    [InlineData("ObserverMetrics.AspNetCore", "ObserverMetrics.Runtime", "prometheus-net.AspNetCore")]
    public void A_runtime_s_has_one_assembly_with_documentation_symbols_and_few_dependencies(string id, params string[] dependencies)
    {
        Assert.Equal([$"{id}.nuspec", "README.md", "icon.png", $"lib/net8.0/{id}.dll", $"lib/net8.0/{id}.xml"], packages.FilesOf(id));
        Assert.Equal([$"{id}.nuspec", $"lib/net8.0/{id}.pdb"], packages.FilesOf(id, "snupkg"));
        Assert.Equal(dependencies, Metadata(id)["dependencies"].Descendants().Attributes("id").Select(attribute => attribute.Value));
    }

    [Theory]
    [InlineData("ObserverMetrics.Runtime")]
    [InlineData("ObserverMetrics.AspNetCore")]
    public void A_runtime_s_says_that_it_may_be_trimmed(string id) => Assert.Contains(
        Assembly.Load(packages.Read(id, $"lib/net8.0/{id}.dll")).GetCustomAttributes<AssemblyMetadataAttribute>(),
        data => data is { Key: "IsTrimmable", Value: "True" });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_has_what_nuget_org_shows(string id)
    {
        var nuspec = Metadata(id);

        Assert.Equal(("MIT", "expression"), (nuspec["license"].Value, nuspec["license"].Attribute("type")!.Value));
        Assert.Equal("README.md", nuspec["readme"].Value);
        Assert.Equal("icon.png", nuspec["icon"].Value);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], packages.Read(id, "icon.png")[..4]);
        Assert.All(new[] { "description", "tags", "projectUrl", "releaseNotes" }, name => Assert.NotEmpty(nuspec[name].Value));
        Assert.Equal("git", nuspec["repository"].Attribute("type")!.Value);
        Assert.Equal(nuspec["projectUrl"].Value, nuspec["repository"].Attribute("url")!.Value);
        Assert.DoesNotContain("](docs/", Encoding.UTF8.GetString(packages.Read(id, "README.md")), StringComparison.Ordinal);
    }

    private Dictionary<string, XElement> Metadata(string id)
    {
        using var stream = new MemoryStream(packages.Read(id, id + ".nuspec"));
        return XDocument.Load(stream).Root!.Elements().Single().Elements().ToDictionary(element => element.Name.LocalName);
    }
}
