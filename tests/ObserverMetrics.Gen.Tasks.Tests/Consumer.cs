using System.Reflection;
using System.Xml.Linq;

namespace ObserverMetrics.Gen.Tasks.Tests;

/// <summary>A small project outside the repository that imports the task's targets as the package would.</summary>
internal sealed class Consumer : IDisposable
{
    public const string Manifest =
        """
        manifest: 1
        name: Shop
        prefix: shop
        groups:
          orders:
            title: Orders
            metrics:
              shop_orders_total: { type: counter, help: Orders placed. }
            alerts:
              ManyOrders:
                rate: shop_orders_total
                above: 100
                severity: warning
                summary: Many orders

        """;

    private readonly TemporaryFolder _temporary = new("observer-metrics-consumer");

    /// <param name="properties">Properties of the project file.</param>
    /// <param name="sdk">The SDK.</param>
    /// <param name="frameworks">The target frameworks.</param>
    public Consumer(string properties = "", string sdk = "Microsoft.NET.Sdk", string frameworks = "net10.0")
    {
        var target = frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        Write("app/app.csproj",
            $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <{target}>{frameworks}</{target}>
                <UseAppHost>false</UseAppHost>
                {properties}
              </PropertyGroup>
            </Project>
            """);
        Write("app/Program.cs", "System.Console.WriteLine();\n");
        Write("app/metrics.yaml", Manifest);
        Write("Directory.Build.props", Import("props", new XElement("ObserverMetricsTaskAssembly", TaskAssembly)));
        Write("Directory.Build.targets", Import("targets"));
        Write("Directory.Packages.props", "<Project />");
    }

    public const string Emitted = "app/obj/Debug/net10.0/ObserverMetrics.Gen.emitted.txt";

    public string Folder => _temporary.PathOf("app");

    public static string TaskAssembly { get; } =
        Repository.PathOf("generator", "ObserverMetrics.Gen.Tasks", "bin", Configuration, "netstandard2.0", "ObserverMetrics.Gen.Tasks.dll");

    private static string Configuration =>
        typeof(Consumer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Configuration").Value!;

    public DotNetResult Restore() => DotNet.Run(Folder, ["restore"]).Succeeded();

    public DotNetResult Build(params string[] arguments) => DotNet.Run(Folder, ["build", "--no-restore", .. arguments]);

    public DotNetResult Run(params string[] arguments) => DotNet.Run(Folder, arguments);

    public DotNetResult Run(IReadOnlyDictionary<string, string> environment, params string[] arguments) => DotNet.Run(Folder, arguments, environment);

    public string PathOf(string name) => _temporary.PathOf(name.Split('/'));

    public string Write(string name, string text) => _temporary.Write(name, text);

    public void Edit(string name, string old, string replacement)
    {
        var text = Read(name);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(name, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public string Read(string name) => _temporary.Read(name);

    public string[] Files(string below) => Directory.Exists(PathOf(below)) ? _temporary.Files(below) : [];

    /// <summary>Names and times of the files of a folder: equal exactly when nothing was written.</summary>
    public string[] Times(string below) =>
        [.. Files(below).Select(file => $"{file} {File.GetLastWriteTimeUtc(Path.Combine(PathOf(below), file)):O}")];

    public void Dispose() => _temporary.Dispose();

    private static string Import(string extension, params XElement[] properties) => new XElement(
        "Project",
        new XElement("PropertyGroup", properties),
        new XElement("Import", new XAttribute("Project", Repository.PathOf("generator", "ObserverMetrics.Gen.Tasks", "build", "ObserverMetrics.Gen.Tasks." + extension)))).ToString();
}
