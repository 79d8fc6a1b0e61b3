namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>A web application: dependency injection is generated, the endpoint serves what was recorded.</summary>
[Collection(nameof(PackedPackages))]
public sealed class WebTests(PackedPackages packages)
{
    private const string Program =
        """
        using ObserverMetrics.AspNetCore;

        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddShopMetrics();
        var app = builder.Build();
        app.MapObserverMetrics();
        await app.StartAsync();
        app.Services.GetRequiredService<global::app.ShopMetrics>().IncrementOrders(7);
        using var client = new HttpClient();
        Console.WriteLine(await client.GetStringAsync(app.Urls.First() + "/metrics"));
        """;

    [Fact]
    public void Serves_what_was_recorded()
    {
        using var consumer = packages.CreateConsumerWith("""<PackageReference Include="ObserverMetrics.AspNetCore" Version="*" />""", "Microsoft.NET.Sdk.Web");
        consumer.Edit("app/app.csproj", "<UseAppHost>", "<ImplicitUsings>enable</ImplicitUsings><UseAppHost>");
        consumer.Write("app/Program.cs", Program);

        consumer.Build().Succeeded();
        var output = DotNet.Run(consumer.Folder, [consumer.PathOf("app/bin/Debug/net10.0/app.dll")]).Succeeded().Output;

        Assert.Contains("\nshop_orders_total 7\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
