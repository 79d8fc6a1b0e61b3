using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ObserverMetrics.Runtime;
using Prometheus;

namespace ObserverMetrics.AspNetCore.Tests;

public class EndpointTests
{
    private static Task<Server> StartShopAsync() => Server.StartAsync(services => services.AddShopMetrics(), application => application.MapObserverMetrics());

    [Fact]
    public async Task Metrics_are_served_as_Prometheus_reads_them()
    {
        await using var server = await StartShopAsync();
        server.Get<ShopMetrics>().IncrementOrders(Outcome.Ok, 3);

        using var response = await server.Client.GetAsync(new Uri("/metrics", UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("\nshop_orders_total{outcome=\"ok\"} 3\n", text, StringComparison.Ordinal);
        Assert.Contains("\nshop_orders_total{outcome=\"failed\"} 0\n", text, StringComparison.Ordinal);
        Assert.Contains($"observermetrics_manifest_info{{manifest=\"Shop\",hash=\"{ShopMetrics.ManifestHash}\"}} 1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenMetrics_is_served_to_those_who_ask_for_it()
    {
        await using var server = await StartShopAsync();
        server.Client.DefaultRequestHeaders.Add("Accept", "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5");

        using var response = await server.Client.GetAsync(new Uri("/metrics", UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal("application/openmetrics-text", response.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith("# EOF\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_is_served_as_JSON()
    {
        await using var server = await StartShopAsync();
        server.Get<ShopMetrics>().IncrementOrders(Outcome.Ok, 3);
        server.Get<ShopMetrics>().IncrementOrders(Outcome.Failed);

        using var response = await server.Client.GetAsync(new Uri("/summary", UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("{\"api\":{\"orders\":4,\"failed_ratio\":0.25}}", JsonNode.Parse(text)!.ToJsonString());
    }

    [Fact]
    public async Task The_summary_takes_no_other_verbs_than_those_for_reading()
    {
        await using var server = await StartShopAsync();

        using var post = await server.Client.PostAsync(new Uri("/summary", UriKind.Relative), null);
        using var head = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/summary"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Routes_and_conventions_are_the_applications_choice()
    {
        await using var server = await Server.StartAsync(
            services => services.AddShopMetrics(),
            application => application.MapObserverMetrics("/internal/prometheus", "/internal/overview").RequireHost("metrics.example"));

        async Task<HttpStatusCode> GetAsync(string path, string? host)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            using var response = await server.Client.SendAsync(request);
            return response.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await GetAsync("/internal/prometheus", "metrics.example"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync("/internal/overview", "metrics.example"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync("/internal/prometheus", null));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync("/internal/overview", null));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync("/metrics", "metrics.example"));
    }

    [Fact]
    public async Task Several_manifests_share_the_page_and_have_their_summaries_under_their_names()
    {
        await using var server = await Server.StartAsync(
            services => services.AddShopMetrics().AddStockMetrics(),
            application => application.MapObserverMetrics());
        server.Get<StockMetrics>().RecordItems(12);

        var metrics = await server.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        var summary = await server.Client.GetStringAsync(new Uri("/summary", UriKind.Relative));

        Assert.Contains("\nstock_items 12\n", metrics, StringComparison.Ordinal);
        Assert.Contains("\nshop_orders_total{outcome=\"ok\"} 0\n", metrics, StringComparison.Ordinal);
        Assert.Equal("{\"Shop\":{\"api\":{\"orders\":0,\"failed_ratio\":null}},\"Stock\":{\"store\":{\"items\":12}}}", JsonNode.Parse(summary)!.ToJsonString());
    }

    [Fact]
    public async Task Nothing_registered_is_an_error_at_the_start_that_names_the_mend()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Server.StartAsync(_ => { }, application => application.MapObserverMetrics()));

        Assert.Contains("AddObserverMetrics()", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Different_registries_are_an_error_at_the_start_that_names_both()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Server.StartAsync(
            services => services
                .AddSingleton<IMetricsSource>(new ShopMetrics(Metrics.NewCustomRegistry()))
                .AddSingleton<IMetricsSource>(new StockMetrics(Metrics.NewCustomRegistry())),
            application => application.MapObserverMetrics()));

        Assert.StartsWith("Shop and Stock are made for different registries", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_build_of_the_application_is_shown()
    {
        await using var server = await StartShopAsync();

        var text = await server.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        Assert.Contains("\nshop_build_info{version=\"0.1.0\",commit=\"", text, StringComparison.Ordinal);
    }
}
