namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>A deployment that speaks of Kubernetes alone is none on a machine.</summary>
public class KubernetesOnlyTests
{
    private const string Kubernetes = "kubernetes: { selector: { app: shop } }";

    [Theory]
    [InlineData("scrape_interval: 30s", true)]
    [InlineData(Kubernetes, false)]
    [InlineData(Kubernetes + ", scrape_interval: 30s", false)]
    [InlineData(Kubernetes + ", targets: ['shop:9464']", true)]
    [InlineData(Kubernetes + ", labels: { region: eu }", true)]
    [InlineData(Kubernetes + ", network: host", true)]
    [InlineData(Kubernetes + ", prometheus: { port: 9091 }", true)]
    [InlineData(Kubernetes + ", grafana: { version: 11.6.0 }", true)]
    [InlineData(Kubernetes + ", alertmanager: { bind: 127.0.0.1 }", true)]
    public void What_only_a_machine_has_makes_it_one(string deployment, bool expected) =>
        Assert.Equal(expected, Shop.Sound(sections: $"deployment: {{ {deployment} }}\n").Deployment!.OnMachine);
}
