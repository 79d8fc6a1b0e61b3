namespace ObserverMetrics.Tests;

/// <summary>A small project with a manifest, outside the repository, that tests build as its owner would.</summary>
internal sealed class ConsumerProject : IDisposable
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

    /// <summary>Written by each emission, hence as new as the last one.</summary>
    public const string Emitted = "app/obj/Debug/net10.0/ObserverMetrics.Gen.emitted.txt";

    /// <summary>The default output folder.</summary>
    public const string Monitoring = "app/bin/Debug/net10.0/monitoring";

    private readonly TemporaryFolder _temporary;
    private readonly IReadOnlyDictionary<string, string> _environment;

    public ConsumerProject(
        string frameworks = "net10.0",
        string sdk = "Microsoft.NET.Sdk",
        string properties = "",
        string items = "",
        string name = "observer-metrics-consumer",
        IReadOnlyDictionary<string, string>? environment = null)
    {
        _temporary = new TemporaryFolder(name);
        _environment = environment ?? new Dictionary<string, string>();
        var target = frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        Write("app/app.csproj",
            $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <{target}>{frameworks}</{target}>
                <UseAppHost>false</UseAppHost>
                <NoWarn>$(NoWarn);NU1603</NoWarn>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
        Write("app/Program.cs", "System.Console.WriteLine();\n");
        Write("app/metrics.yaml", Manifest);
        foreach (var inherited in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            Write(inherited, "<Project />");
    }

    public string Folder => PathOf("app");

    public DotNetResult Build(params string[] arguments) => Run(["build", "--no-restore", .. arguments]);

    public DotNetResult Run(params string[] arguments) => DotNet.Run(Folder, arguments, _environment);

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

    /// <summary>Names and contents of the files of a folder.</summary>
    public string[] Contents(string below) => [.. Files(below).Select(file => $"{file}\n{Read($"{below}/{file}")}")];

    /// <summary>Names and times of the files of a folder: equal exactly when nothing was written.</summary>
    public string[] Times(string below) =>
        [.. Files(below).Select(file => $"{file} {File.GetLastWriteTimeUtc(Path.Combine(PathOf(below), file)):O}")];

    public void Dispose() => _temporary.Dispose();
}
