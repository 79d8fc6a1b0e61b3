namespace ObserverMetrics.Gen.Tasks.Tests;

/// <summary>What the build warns of before it compiles.</summary>
public sealed class WarningTests(CompilerServer server) : IClassFixture<CompilerServer>
{
    [Theory]
    [InlineData("metrics.yml", "Microsoft.NET.Sdk")]
    [InlineData("Metrics.yaml", "Microsoft.NET.Sdk")]
    [InlineData("config/metrics.yaml", "Microsoft.NET.Sdk.Web")]
    public void A_manifest_that_is_overlooked_is_named_and_found_when_it_is_an_item(string name, string sdk)
    {
        using var consumer = TaskConsumer.Create(sdk: sdk, server: server);
        File.Move(consumer.PathOf("app/metrics.yaml"), consumer.Write("app/" + name, ""), overwrite: true);

        // Where case does not count, 'Metrics.yaml' is found.
        if (File.Exists(consumer.PathOf("app/metrics.yaml")))
            return;

        Warns(name, consumer, consumer.Build().Succeeded());

        consumer.Edit("app/app.csproj", "<ItemGroup>", $"<ItemGroup><ObserverMetricsManifest Include=\"{name}\" />");
        Assert.Empty(consumer.Build().Succeeded().Lines("OMG"));
        Assert.NotEmpty(consumer.Files(ConsumerProject.Monitoring));
    }

    [Fact]
    public void An_overlooked_manifest_is_named_at_every_build_unless_it_is_silenced()
    {
        using var consumer = TaskConsumer.Create(server: server);
        File.Move(consumer.PathOf("app/metrics.yaml"), consumer.PathOf("app/metrics.yml"));
        consumer.Write("app/other/metrics.yml", "scrapes: []\n");
        consumer.Write("app/Program.cs", "new app.ShopMetrics();\n");
        Warns("metrics.yml", consumer, consumer.Build().Failed());
        consumer.Write("app/Program.cs", "System.Console.WriteLine();\n");
        for (var i = 0; i < 2; i++)
            Warns("metrics.yml", consumer, consumer.Build().Succeeded());

        foreach (var silence in new[] { "NoWarn=OMG4115", "EnableDefaultObserverMetricsItems=false" })
            Assert.Empty(consumer.Build("-p:" + silence).Succeeded().Lines("OMG"));
    }

    [Fact]
    public void A_project_in_another_language_gets_its_files_and_is_told_that_it_gets_no_code()
    {
        using var consumer = TaskConsumer.Create(server: server);
        File.Move(consumer.PathOf("app/app.csproj"), consumer.PathOf("app/app.vbproj"));
        File.Delete(consumer.PathOf("app/Program.cs"));
        consumer.Write("app/Program.vb", "Module Program\nSub Main()\nEnd Sub\nEnd Module\n");
        consumer.Run("restore").Succeeded();

        for (var i = 0; i < 2; i++)
        {
            Assert.StartsWith(
                $"{consumer.PathOf("app/metrics.yaml")} : warning OMG4116: The project is in VB, and code is generated for C# only", Assert.Single(consumer.Build().Succeeded().Lines("OMG4")), StringComparison.Ordinal);
        }

        Assert.NotEmpty(consumer.Files(ConsumerProject.Monitoring));
        Assert.Empty(consumer.Build("-p:NoWarn=OMG4116").Succeeded().Lines("OMG"));
    }

    private static void Warns(string name, ConsumerProject consumer, DotNetResult build) => Assert.StartsWith(
        $"{consumer.PathOf("app/" + name)} : warning OMG4115: '{name}' looks like a manifest and is none of this project", Assert.Single(build.Lines("OMG4")), StringComparison.Ordinal);
}
