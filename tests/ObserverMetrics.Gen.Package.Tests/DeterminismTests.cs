namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>The same bytes on two paths, with and without processes that outlive a build and keep assemblies loaded.</summary>
[Collection(nameof(PackedPackages))]
public sealed class DeterminismTests(PackedPackages packages)
{
    private const string Frameworks = "net10.0;net8.0";
    private const string Generated = "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><RootNamespace>Demo</RootNamespace>";

    [Fact]
    public void Two_builds_on_two_paths_give_identical_bytes()
    {
        using var one = packages.CreateConsumer(Frameworks, properties: Generated, name: "one");
        using var other = packages.CreateConsumer(Frameworks, properties: Generated, name: "another-longer-name", environment: LongLived());

        one.Build(CompilerServer.Off).Succeeded();
        BuildTwiceWithServers(other);

        Assert.NotEmpty(Outputs(one));
        Assert.Equal(Outputs(one), Outputs(other));
    }

    /// <summary>The second build meets a compiler server and build nodes that have the assemblies loaded.</summary>
    private static void BuildTwiceWithServers(ConsumerProject consumer)
    {
        consumer.Write("app/metrics.yaml", ConsumerProject.Manifest.Replace("above: 100", "above: 999", StringComparison.Ordinal));
        consumer.Build("-m:2").Succeeded();
        consumer.Write("app/metrics.yaml", ConsumerProject.Manifest);
        consumer.Build("-m:2").Succeeded();
    }

    /// <summary>Nodes of the test's own, which end soon after it.</summary>
    private static Dictionary<string, string> LongLived() => new()
    {
        ["MSBUILDDISABLENODEREUSE"] = "0",
        ["MSBUILDNODEHANDSHAKESALT"] = Guid.NewGuid().ToString("N"),
        ["MSBUILDNODECONNECTIONTIMEOUT"] = "5000",
    };

    private static string[] Outputs(ConsumerProject consumer) =>
    [
        .. Frameworks.Split(';').SelectMany(framework => consumer.Contents($"app/bin/Debug/{framework}/monitoring")
            .Concat(consumer.Contents($"app/obj/Debug/{framework}/generated/ObserverMetrics.Gen.SourceGenerator"))),
    ];
}
