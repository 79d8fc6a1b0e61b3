namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>Other packages bring YamlDotNets of their own. The SDK keeps the newest for all, which would be the end of us and of the older one.</summary>
[Collection(nameof(PackedPackages))]
public sealed class OtherGeneratorsTests(PackedPackages packages)
{
    private const string Program =
        """
        new app.ShopMetrics(Prometheus.Metrics.NewCustomRegistry()).IncrementOrders();
        System.Console.WriteLine(OTHERS);
        """;

    [Fact]
    public void Older_and_newer_ones_run_on_their_own_and_so_do_we()
    {
        OtherGenerators.Pack(packages.Feed, "OlderYaml", "1.0.0.0");
        OtherGenerators.Pack(packages.Feed, "NewerYaml", "99.0.0.0");

        foreach (var (name, yaml) in new[] { ("OlderYaml", "1.0.0.0"), ("NewerYaml", "99.0.0.0") })
        {
            using var consumer = ConsumerOf(name);
            Builds_and_prints(yaml, consumer, CompilerServer.Off);
            Builds_and_prints(yaml, consumer, "--no-incremental");
        }
    }

    /// <summary>Without us, too, the SDK lets the older of the two run on the newer's YamlDotNet; neither gets ours.</summary>
    [Fact]
    public void Both_run_beside_us()
    {
        OtherGenerators.Pack(packages.Feed, "OlderOfTwo", "1.0.0.0");
        OtherGenerators.Pack(packages.Feed, "NewerOfTwo", "99.0.0.0");

        using var consumer = ConsumerOf("OlderOfTwo", "NewerOfTwo");
        Builds_and_prints("99.0.0.0 99.0.0.0", consumer, CompilerServer.Off);
    }

    private ConsumerProject ConsumerOf(params string[] others)
    {
        var consumer = packages.CreateConsumerWith(string.Concat(others.Select(name => $"""<PackageReference Include="{name}" Version="1.0.0" PrivateAssets="all" />""")));
        consumer.Write("app/Program.cs", Program.Replace("OTHERS", string.Join(" + \" \" + ", others.Select(name => name + ".Yaml")), StringComparison.Ordinal));
        return consumer;
    }

    private static void Builds_and_prints(string expected, ConsumerProject consumer, string how)
    {
        consumer.Build("-warnaserror", how).Succeeded();
        Assert.Equal(expected, DotNet.Run(consumer.Folder, [consumer.PathOf("app/bin/Debug/net10.0/app.dll")]).Succeeded().Output.Trim());
    }
}
