namespace ObserverMetrics.Gen.Tasks.Tests;

/// <summary>Where the files go: target frameworks, publishing, folders that are shared or in the way.</summary>
public sealed class OutputPlacesTests(CompilerServer server) : IClassFixture<CompilerServer>
{
    private const string Deploy = "<ObserverMetricsOutputPath>../deploy/</ObserverMetricsOutputPath>";

    [Fact]
    public void Each_target_framework_has_its_default_folder()
    {
        using var consumer = TaskConsumer.Create(frameworks: "net10.0;net8.0", server: server);

        consumer.Build().Succeeded();

        Assert.NotEmpty(consumer.Contents(ConsumerProject.Monitoring));
        Assert.Equal(consumer.Contents(ConsumerProject.Monitoring), consumer.Contents("app/bin/Debug/net8.0/monitoring"));
    }

    [Fact]
    public void A_folder_that_target_frameworks_share_is_written_whichever_is_built_and_published_by_each()
    {
        using var consumer = TaskConsumer.Create(frameworks: "net10.0;net8.0", properties: Deploy, server: server);

        consumer.Build().Succeeded();

        var before = consumer.Times("deploy").Concat(consumer.Times("app/obj")).ToArray();
        Assert.NotEmpty(consumer.Files("deploy"));
        Assert.All(new[] { "net10.0", "net8.0" }, framework => Assert.Empty(consumer.Files($"app/bin/Debug/{framework}/monitoring")));

        consumer.Build().Succeeded();
        Assert.Equal(before, consumer.Times("deploy").Concat(consumer.Times("app/obj")));

        consumer.Edit("app/metrics.yaml", "above: 100", "above: 200");
        consumer.Build("-f", "net8.0").Succeeded();
        Assert.Contains("200", consumer.Read("deploy/prometheus_alerting_rules.yaml"), StringComparison.Ordinal);

        consumer.Run("publish", "--no-restore", "--no-build", "-c", "Debug", "-f", "net8.0").Succeeded();
        Assert.Equal(consumer.Files("deploy").Skip(1), consumer.Files("app/bin/Debug/net8.0/publish/monitoring"));
    }

    [Fact]
    public void Publish_carries_the_files_also_of_a_web_project_that_keeps_them_below_it()
    {
        using var consumer = TaskConsumer.Create(sdk: "Microsoft.NET.Sdk.Web", properties: "<ObserverMetricsOutputPath>monitoring</ObserverMetricsOutputPath>", server: server);
        consumer.Build().Succeeded();
        var files = consumer.Files("app/monitoring");
        Assert.Equal(".observer-metrics", files[0]);

        consumer.Run("publish", "--no-restore", "-c", "Debug", "-o", "../one").Succeeded();
        consumer.Run("publish", "--no-restore", "-c", "Debug", "-o", "../two", "--no-build").Succeeded();
        consumer.Run("publish", "--no-restore", "-c", "Debug", "-o", "../three", "-p:ObserverMetricsPublish=false", "-p:EnableDefaultContentItems=false").Succeeded();

        Assert.Equal(files.Skip(1), consumer.Files("one/monitoring"));
        Assert.Equal(files.Skip(1), consumer.Files("two/monitoring"));
        Assert.Empty(consumer.Files("three/monitoring"));
    }

    [Fact]
    public void Verification_names_what_is_wrong_and_writes_nothing()
    {
        using var consumer = TaskConsumer.Create(properties: Deploy, server: server);
        consumer.Build("-p:ObserverMetricsVerify=true").Failed();
        Assert.False(Directory.Exists(consumer.PathOf("deploy")));

        consumer.Build().Succeeded();
        consumer.Build("-p:ObserverMetricsVerify=true").Succeeded();

        consumer.Edit("app/metrics.yaml", "above: 100", "above: 200");
        File.Delete(consumer.PathOf("deploy/prometheus_alerting_rules.json"));
        var before = consumer.Times("deploy");
        var errors = consumer.Build("-p:ObserverMetricsVerify=true").Failed().Lines("error OMG");

        Assert.Equal(before, consumer.Times("deploy"));
        Assert.Contains(errors, error => error.StartsWith(consumer.PathOf("deploy/prometheus_alerting_rules.json") + " : error OMG4104", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.StartsWith(consumer.PathOf("deploy/prometheus_alerting_rules.yaml") + " : error OMG4106", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_an_error_that_names_it_and_the_next_build_repairs_it()
    {
        using var consumer = TaskConsumer.Create(properties: Deploy, server: server);
        consumer.Write("deploy", "a file");

        var error = Assert.Single(consumer.Build().Failed().Lines("error OMG"));
        Assert.StartsWith(consumer.PathOf("deploy") + " : error OMG4102: ", error, StringComparison.Ordinal);

        File.Delete(consumer.PathOf("deploy"));
        consumer.Build().Succeeded();
        Assert.NotEmpty(consumer.Files("deploy"));
    }

    [Fact]
    public void Two_manifests_meet_in_one_error_and_part_by_a_folder()
    {
        using var consumer = TaskConsumer.Create(properties: Deploy, server: server);
        consumer.Write("app/bank.yaml", ConsumerProject.Manifest.Replace("Shop", "Bank", StringComparison.Ordinal).Replace("shop", "bank", StringComparison.Ordinal));
        consumer.Edit("app/app.csproj", "<ItemGroup>", "<ItemGroup><ObserverMetricsManifest Include=\"bank.yaml\" />");

        var error = Assert.Single(consumer.Build().Failed().Lines("error OMG"));
        Assert.StartsWith(
            $"{consumer.PathOf("app/bank.yaml")} : error OMG4103: 'Bank' and 'Shop' ({consumer.PathOf("app/metrics.yaml")}) meet in '{consumer.PathOf("deploy")}/': both give 'grafana_dashboard.json' and 5 other files.",
            error, StringComparison.Ordinal);
        Assert.Empty(consumer.Files("deploy"));

        consumer.Edit("app/app.csproj", "\"bank.yaml\" />", "\"bank.yaml\" Folder=\"teams\\bank/\" />");
        consumer.Build().Succeeded();
        var shop = consumer.Files("deploy").Skip(1).Where(file => !file.StartsWith("teams/", StringComparison.Ordinal)).ToArray();
        string[] both = [".observer-metrics", .. shop, .. shop.Select(file => "teams/bank/" + file)];
        Assert.Equal(6, shop.Length);
        Assert.Equal(both, consumer.Files("deploy"));
        Assert.Contains("bank_orders_total", consumer.Read("deploy/teams/bank/prometheus_alerting_rules.yaml"), StringComparison.Ordinal);

        var before = consumer.Times("app/obj");
        consumer.Build().Succeeded();
        Assert.Equal(before, consumer.Times("app/obj"));
        consumer.Build("-p:ObserverMetricsVerify=true").Succeeded();
        consumer.Run("publish", "--no-restore", "--no-build", "-c", "Debug", "-o", "../published").Succeeded();
        Assert.Equal(both.Skip(1), consumer.Files("published/monitoring"));

        consumer.Edit("app/app.csproj", "Folder=\"teams\\bank/\"", "Folder=\"bank\"");
        var stale = consumer.Build("-p:ObserverMetricsVerify=true").Failed().Lines("error OMG");
        Assert.Contains(stale, line => line.StartsWith(consumer.PathOf("deploy/bank/METRICS.md") + " : error OMG4104", StringComparison.Ordinal));
        Assert.Contains(stale, line => line.StartsWith(consumer.PathOf("deploy/teams/bank/METRICS.md") + " : error OMG4105", StringComparison.Ordinal));
        consumer.Build().Succeeded();
        Assert.Equal([".observer-metrics", .. shop.Concat(shop.Select(file => "bank/" + file)).Order(StringComparer.Ordinal)], consumer.Files("deploy"));

        consumer.Edit("app/app.csproj", Deploy, "");
        consumer.Build().Succeeded();
        Assert.Equal(consumer.Contents("deploy"), consumer.Contents(ConsumerProject.Monitoring));
        consumer.Run("clean").Succeeded();
        Assert.Empty(consumer.Files(ConsumerProject.Monitoring));
    }

    [Fact]
    public void A_manifest_s_folder_stays_within_the_output_folder()
    {
        using var consumer = TaskConsumer.Create(server: server);
        consumer.Edit("app/app.csproj", "<ItemGroup>", "<ItemGroup><ObserverMetricsManifest Update=\"metrics.yaml\" Folder=\"$(Folder)\" />");

        foreach (var folder in new[] { "../bank", "/bank", ".observer-metrics" })
        {
            var error = Assert.Single(consumer.Build("-p:Folder=" + folder).Failed().Lines("error OMG"));
            Assert.StartsWith($"{consumer.PathOf("app/metrics.yaml")} : error OMG4108: '{folder}' is no place inside the output folder.", error, StringComparison.Ordinal);
        }

        Assert.Empty(consumer.Files(ConsumerProject.Monitoring));
    }

    [Fact]
    public void The_default_manifest_can_be_switched_off_and_named_twice()
    {
        using var consumer = TaskConsumer.Create(server: server);

        consumer.Build("-p:EnableDefaultObserverMetricsItems=false").Succeeded();
        Assert.Empty(consumer.Files(ConsumerProject.Monitoring));

        consumer.Edit("app/app.csproj", "<ItemGroup>", "<ItemGroup><ObserverMetricsManifest Include=\"metrics.yaml\" Folder=\"shop\" />");
        consumer.Build().Succeeded();
        Assert.Contains("shop/METRICS.md", consumer.Files(ConsumerProject.Monitoring));
        Assert.DoesNotContain("METRICS.md", consumer.Files(ConsumerProject.Monitoring));
    }
}
