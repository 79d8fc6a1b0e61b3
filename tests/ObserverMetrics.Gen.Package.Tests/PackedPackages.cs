using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;

namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>All tests share one feed, packed once.</summary>
[CollectionDefinition(nameof(PackedPackages))]
public sealed class PackedPackagesGroup : ICollectionFixture<PackedPackages>;

/// <summary>A feed with the packages of this build, and a package folder for those who restore from it.</summary>
public sealed class PackedPackages : IDisposable
{
    private const string References =
        """
        <PackageReference Include="ObserverMetrics.Gen" Version="*" PrivateAssets="all" />
        <PackageReference Include="ObserverMetrics.Runtime" Version="*" />
        """;

    private readonly TemporaryFolder _temporary = new("observer-metrics-feed");
    private readonly CompilerServer _server = new();

    public PackedPackages()
    {
        Directory.CreateDirectory(Feed);
        PackAll();
    }

    /// <summary>The projects that are published, below the repository's root.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        ["generator/ObserverMetrics.Gen", "generator/ObserverMetrics.Gen.Tool", "runtime/ObserverMetrics.AspNetCore", "runtime/ObserverMetrics.Runtime"];

    private static string Configuration =>
        typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Configuration").Value!;

    internal string Feed => _temporary.PathOf("feed");

    /// <summary>A package folder of the tests' own, and one compiler server for all of them.</summary>
    internal Dictionary<string, string> Environment => new(_server.Environment) { ["NUGET_PACKAGES"] = _temporary.PathOf("packages") };

    /// <summary>The path of a package, or of its symbols.</summary>
    public string PathOf(string id, string extension = "nupkg") => Assert.Single(Directory.GetFiles(Feed, $"{id}.?.?.?.{extension}"));

    /// <summary>The names of the files of a package, without NuGet's own.</summary>
    public string[] FilesOf(string id, string extension = "nupkg")
    {
        using var package = ZipFile.OpenRead(PathOf(id, extension));
        return [.. package.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal)];
    }

    /// <summary>A file of a package.</summary>
    public byte[] Read(string id, string file)
    {
        using var package = ZipFile.OpenRead(PathOf(id));
        using var stream = package.GetEntry(file)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>All in one process, as they were built.</summary>
    private void PackAll()
    {
        var projects = string.Join(';', Projects.Select(project => Repository.PathOf([.. project.Split('/'), Path.GetFileName(project) + ".csproj"])));
        var all = _temporary.Write("all.proj", new XElement(
            "Project",
            new XElement("Target", new XAttribute("Name", "Pack"), new XElement(
                "MSBuild",
                new XAttribute("Projects", projects),
                new XAttribute("Targets", "Pack"),
                new XAttribute("Properties", $"NoBuild=true;Configuration={Configuration};PackageOutputPath={Feed}")))).ToString());
        DotNet.Run(_temporary.Root, ["msbuild", all, "-t:Pack"], Environment).Succeeded();
    }

    /// <summary>Makes a project that has the packages and is restored.</summary>
    internal ConsumerProject CreateConsumer(
        string frameworks = "net10.0",
        string sdk = "Microsoft.NET.Sdk",
        string properties = "",
        string items = References,
        string name = "observer-metrics-consumer",
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var all = Environment.Concat(environment ?? new Dictionary<string, string>()).ToDictionary();
        var consumer = new ConsumerProject(frameworks, sdk, properties, items, name, all);
        consumer.Write("NuGet.config", NuGetConfig);
        consumer.Run("restore").Succeeded();
        return consumer;
    }

    /// <summary>Adds the feed to the sources of the machine.</summary>
    internal string NuGetConfig => new XElement(
        "configuration",
        new XElement("packageSources", new XElement("add", new XAttribute("key", "feed"), new XAttribute("value", Feed)))).ToString();

    internal ConsumerProject CreateConsumerWith(string packageReference, string sdk = "Microsoft.NET.Sdk") =>
        CreateConsumer(sdk: sdk, items: References + packageReference);

    public void Dispose()
    {
        _server.Dispose();
        _temporary.Dispose();
    }

    private static bool IsOurs(string file) =>
        !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal) && file != "[Content_Types].xml";
}
