using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;
using Prometheus;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

public class DependencyInjectionTests
{
    [Fact]
    public async Task The_class_is_one_service_under_its_own_name_and_under_the_runtimes() =>
        await Consumer.RunAsync(Models.Code(Models.Counter("orders")), """
            var services = new ServiceCollection();
            services.AddSingleton(registry);
            services.AddShopMetrics().AddShopMetrics();
            using var provider = services.BuildServiceProvider();
            var service = provider.GetRequiredService<ShopMetrics>();
            var sources = new System.Collections.Generic.List<ObserverMetrics.Runtime.IMetricsSource>(provider.GetServices<ObserverMetrics.Runtime.IMetricsSource>());
            if (sources.Count != 1 || !ReferenceEquals(sources[0], service)) throw new InvalidOperationException("not one");
            if (!ReferenceEquals(service.Registry, registry)) throw new InvalidOperationException("another registry");
            """, Metrics.NewCustomRegistry());

    [Fact]
    public async Task Without_a_registry_among_the_services_it_is_the_default_one() =>
        await Consumer.RunAsync(Models.Code(Models.Counter("orders_of_default")), """
            using var provider = new ServiceCollection().AddShopMetrics().BuildServiceProvider();
            if (!ReferenceEquals(provider.GetRequiredService<ShopMetrics>().Registry, Prometheus.Metrics.DefaultRegistry)) throw new InvalidOperationException();
            if (!ReferenceEquals(new ShopMetrics().Registry, Prometheus.Metrics.DefaultRegistry)) throw new InvalidOperationException();
            """, Metrics.NewCustomRegistry());
}
