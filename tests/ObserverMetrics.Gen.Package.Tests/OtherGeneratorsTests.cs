namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>Another package brings a YamlDotNet of its own, which the SDK would prefer to ours because it is newer.</summary>
[Collection(nameof(PackedPackages))]
public sealed class OtherGeneratorsTests(PackedPackages packages)
{
    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>netstandard2.0</TargetFramework>
            <AssemblyName>YamlDotNet</AssemblyName>
            <AssemblyVersion>99.0.0.0</AssemblyVersion>
            <FileVersion>99.0.0.0</FileVersion>
            <PackageId>Other.Generator</PackageId>
            <Version>1.0.0</Version>
            <IncludeBuildOutput>false</IncludeBuildOutput>
            <NoWarn>$(NoWarn);NU5128</NoWarn>
            <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
          </PropertyGroup>
          <ItemGroup>
            <None Include="bin/$(Configuration)/netstandard2.0/YamlDotNet.dll" Pack="true" PackagePath="analyzers/dotnet/cs" Visible="false" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public void A_newer_assembly_of_the_same_name_does_not_replace_ours_nor_lose_its_own_place()
    {
        using var other = new TemporaryFolder("observer-metrics-other");
        other.Write("other.csproj", Project);
        other.Write("Empty.cs", "namespace YamlDotNet { public static class Nothing { } }\n");
        packages.Pack(other.Root);

        using var consumer = packages.CreateConsumerWith("""<PackageReference Include="Other.Generator" Version="1.0.0" PrivateAssets="all" />""");
        consumer.Write("app/Program.cs", "new app.ShopMetrics().IncrementOrders();\n");

        consumer.Build().Succeeded();
        var analyzers = consumer.Run("msbuild", "-t:ResolveReferences", "-getItem:Analyzer").Succeeded().Lines("\"FullPath\"");

        Assert.Equal(2, analyzers.Count(line => line.Contains("YamlDotNet.dll", StringComparison.Ordinal)));
    }
}
