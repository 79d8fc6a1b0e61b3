using System.Xml.Linq;

namespace ObserverMetrics.Layout.Tests;

/// <summary>Dependencies point one way: PromQL ← Manifest ← {Artifacts, SourceGenerator} ← hosts; the runtime knows nothing of them.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["ObserverMetrics.PromQL"] = [],
        ["ObserverMetrics.Gen.Manifest"] = ["ObserverMetrics.PromQL", "YamlDotNet"],
        ["ObserverMetrics.Gen.Artifacts"] = ["ObserverMetrics.Gen.Manifest"],
        ["ObserverMetrics.Gen.Output"] = ["ObserverMetrics.Gen.Artifacts"],
        ["ObserverMetrics.Gen.SourceGenerator"] = ["ObserverMetrics.Gen.Manifest", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Analyzers"],
        ["ObserverMetrics.Gen.CodeFixes"] = ["ObserverMetrics.Gen.Manifest", "Microsoft.CodeAnalysis.CSharp.Workspaces", "Microsoft.CodeAnalysis.Analyzers"],
        ["ObserverMetrics.Gen.Tasks"] = ["ObserverMetrics.Gen.Output", "Microsoft.Build.Utilities.Core"],
        ["ObserverMetrics.Gen.Schema"] = ["ObserverMetrics.Gen.Manifest"],
        ["ObserverMetrics.Gen.Tool"] = ["ObserverMetrics.Gen.Output", "ObserverMetrics.Gen.Schema", "Spectre.Console", "System.CommandLine"],
        ["ObserverMetrics.Gen"] = ["ObserverMetrics.Gen.SourceGenerator", "ObserverMetrics.Gen.CodeFixes", "ObserverMetrics.Gen.Tasks"],
        ["ObserverMetrics.Runtime"] = ["prometheus-net"],
        ["ObserverMetrics.AspNetCore"] = ["ObserverMetrics.Runtime", "prometheus-net.AspNetCore"],
    };

    [Fact]
    public void Every_project_depends_on_nothing_but_what_it_may()
    {
        var projects = new[] { "generator", "runtime" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), References);

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects.Keys.Order(StringComparer.Ordinal));
        Assert.All(projects, project => Assert.Subset(Allowed[project.Key].ToHashSet(), project.Value));
    }

    [Fact]
    public void YamlDotNet_is_named_in_one_folder_of_the_generator_only()
    {
        var files = Sources("generator").Where(path => File.ReadAllText(path).Contains("YamlDotNet", StringComparison.Ordinal));
        Assert.All(files, path => Assert.Contains($"ObserverMetrics.Gen.Manifest{Path.DirectorySeparatorChar}Yaml{Path.DirectorySeparatorChar}", path, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_has_a_README()
    {
        var folders = new[] { "generator", "runtime", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetDirectoryName(path)!);
        Assert.All(folders, folder => Assert.True(File.Exists(Path.Combine(folder, "README.md")), folder));
    }

    private static HashSet<string> References(string project) =>
    [
        .. XDocument.Load(project).Descendants()
            .Where(element => element.Name.LocalName is "ProjectReference" or "PackageReference")
            .Select(element => element.Attribute("Include")!.Value)
            .Select(include => include.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(include.Replace('\\', '/')) : include),
    ];

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
