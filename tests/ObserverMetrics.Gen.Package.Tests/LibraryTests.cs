namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>A library has the manifest; a program that references it has neither the package nor a task of its own.</summary>
[Collection(nameof(PackedPackages))]
public sealed class LibraryTests(PackedPackages packages)
{
    private const string Host =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <UseAppHost>false</UseAppHost>
            <NoWarn>$(NoWarn);NU1603</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="../app/app.csproj" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public void A_program_uses_a_library_s_metrics_and_restores_what_was_locked()
    {
        using var consumer = packages.CreateConsumer("net8.0", properties: "<RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>");
        consumer.Edit("app/app.csproj", "<OutputType>Exe</OutputType>", "");
        File.Delete(consumer.PathOf("app/Program.cs"));
        consumer.Write("host/host.csproj", Host);
        consumer.Write("host/Program.cs", "new app.ShopMetrics().IncrementOrders(); System.Console.WriteLine(app.ShopMetrics.ManifestHash.Length);\n");

        var locked = consumer.Read("app/packages.lock.json");
        DotNet.Run(consumer.PathOf("host"), ["restore", "--locked-mode"], packages.Environment).Succeeded();
        DotNet.Run(consumer.PathOf("host"), ["build", "--no-restore"], packages.Environment).Succeeded();

        Assert.Equal("64", DotNet.Run(consumer.Folder, [consumer.PathOf("host/bin/Debug/net10.0/host.dll")]).Succeeded().Output.Trim());
        Assert.NotEmpty(consumer.Files("app/bin/Debug/net8.0/monitoring"));
        Assert.DoesNotContain(consumer.Files("host/bin").Concat(consumer.Files("host/obj")), file => file.Contains("monitoring", StringComparison.Ordinal) || file.Contains("ObserverMetrics.Gen.", StringComparison.Ordinal));
        Assert.Equal(locked, consumer.Read("app/packages.lock.json"));
        Assert.Contains("\"ObserverMetrics.Gen\": {", locked, StringComparison.Ordinal);
        Assert.DoesNotContain("YamlDotNet", locked, StringComparison.Ordinal);
    }
}
