using System.Text.RegularExpressions;

namespace ObserverMetrics.Gen.Tasks.Tests;

/// <summary>What the build warns of before it compiles.</summary>
public sealed class WarningTests(CompilerServer server) : IClassFixture<CompilerServer>
{
    [Fact]
    public void Manifests_that_are_overlooked_are_named_at_every_build_unless_that_is_silenced()
    {
        using var consumer = TaskConsumer.Create(sdk: "Microsoft.NET.Sdk.Web", server: server);
        File.Move(consumer.PathOf("app/metrics.yaml"), consumer.PathOf("app/metrics.yml"));
        consumer.Write("app/config/metrics.yaml", consumer.Read("app/metrics.yml"));
        consumer.Write("app/other/metrics.yml", "scrapes: []\n");
        consumer.Write("app/Program.cs", "new app.ShopMetrics();\n");
        Warns(consumer.Build().Failed(), "config/metrics.yaml", "metrics.yml");
        consumer.Write("app/Program.cs", "System.Console.WriteLine();\n");
        for (var i = 0; i < 2; i++)
            Warns(consumer.Build().Succeeded(), "config/metrics.yaml", "metrics.yml");

        foreach (var silence in new[] { "NoWarn=OMG4115", "EnableDefaultObserverMetricsItems=false" })
            Warns(consumer.Build("-p:" + silence).Succeeded());

        consumer.Edit("app/app.csproj", "<ItemGroup>", "<ItemGroup><ObserverMetricsManifest Include=\"config/metrics.yaml\" />");
        Warns(consumer.Build().Succeeded());
        Assert.NotEmpty(consumer.Files(ConsumerProject.Monitoring));
    }

    [Fact]
    public void A_manifest_in_other_case_is_overlooked_where_case_counts()
    {
        using var consumer = TaskConsumer.Create(server: server);
        File.Move(consumer.PathOf("app/metrics.yaml"), consumer.PathOf("app/Metrics.yaml"));

        var isFound = File.Exists(consumer.PathOf("app/metrics.yaml"));
        Warns(consumer.Build().Succeeded(), isFound ? [] : ["Metrics.yaml"]);
    }

    [Fact]
    public void A_project_in_another_language_gets_its_files_and_is_told_that_it_gets_no_code()
    {
        using var consumer = TaskConsumer.Create(server: server);
        File.Move(consumer.PathOf("app/app.csproj"), consumer.PathOf("app/app.vbproj"));
        File.Delete(consumer.PathOf("app/Program.cs"));
        consumer.Write("app/Program.vb", "Module Program\nSub Main()\nEnd Sub\nEnd Module\n");
        consumer.Run("restore").Succeeded();

        Assert.StartsWith(
            $"{consumer.PathOf("app/metrics.yaml")} : warning OMG4116: The project is in VB, and code is generated for C# only", Assert.Single(consumer.Build().Succeeded().Lines("OMG4")), StringComparison.Ordinal);

        Assert.NotEmpty(consumer.Files(ConsumerProject.Monitoring));
        Assert.Empty(consumer.Build("-p:NoWarn=OMG4116").Succeeded().Lines("OMG"));
    }

    private static void Warns(DotNetResult build, params string[] overlooked) => Assert.Equal(
        overlooked,
        build.Lines("OMG").Select(line => Regex.Match(line, "warning OMG4115: '(.+)' looks like a manifest and is none of this project").Groups[1].Value).Order(StringComparer.Ordinal));
}
