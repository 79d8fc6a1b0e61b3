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

    public PackedPackages()
    {
        Directory.CreateDirectory(Feed);
        foreach (var project in new[] { "generator/ObserverMetrics.Gen", "generator/ObserverMetrics.Gen.Tool", "runtime/ObserverMetrics.Runtime", "runtime/ObserverMetrics.AspNetCore" })
            Pack(Repository.PathOf(project.Split('/')), "--no-build", "-c", Configuration);
    }

    private static string Configuration =>
        typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Configuration").Value!;

    internal string Feed => _temporary.PathOf("feed");

    private Dictionary<string, string> Environment => new() { ["NUGET_PACKAGES"] = _temporary.PathOf("packages") };

    /// <summary>The names of the files of a package, without NuGet's own.</summary>
    public string[] FilesOf(string id)
    {
        using var package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Feed, id + ".?.?.?.nupkg")));
        return [.. package.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal)];
    }

    /// <summary>Adds a package that a test makes from a project.</summary>
    public void Pack(string folder, params string[] arguments) =>
        DotNet.Run(folder, ["pack", "-o", Feed, .. arguments], Environment).Succeeded();

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
        consumer.Write("NuGet.config", new XElement(
            "configuration",
            new XElement("packageSources", new XElement("add", new XAttribute("key", "feed"), new XAttribute("value", Feed)))).ToString());
        consumer.Run("restore").Succeeded();
        return consumer;
    }

    internal ConsumerProject CreateConsumerWith(string packageReference, string sdk = "Microsoft.NET.Sdk") =>
        CreateConsumer(sdk: sdk, items: References + packageReference);

    public void Dispose() => _temporary.Dispose();

    private static bool IsOurs(string file) =>
        !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal) && file != "[Content_Types].xml";
}
