using ObserverMetrics.EndToEnd.Tests.Infrastructure;

namespace ObserverMetrics.EndToEnd.Tests;

/// <summary>The tools that will read the sample's committed files accept them.</summary>
public sealed class EmittedFilesTests
{
    [ServerFact("promtool")]
    public Task Promtool_accepts_the_rules() => AcceptsAsync("promtool", "check", "rules", "prometheus_alerting_rules.yaml");

    [ServerFact("promtool")]
    public Task Promtool_accepts_the_rules_in_JSON() => AcceptsAsync("promtool", "check", "rules", "prometheus_alerting_rules.json");

    [ServerFact("promtool")]
    public Task Promtool_accepts_the_configuration() => AcceptsAsync("promtool", "check", "config", "prometheus.yml");

    [ServerFact("amtool")]
    public Task Amtool_accepts_the_configuration() => AcceptsAsync("amtool", "check-config", "alertmanager.yml");

    [ServerFact("docker-compose")]
    public Task Compose_accepts_its_file() => AcceptsAsync(
        "env", "GF_SECURITY_ADMIN_PASSWORD=secret", "docker-compose", "-f", "docker_compose_monitoring.json", "config");

    private static async Task AcceptsAsync(string program, params string[] arguments)
    {
        var (exitCode, output) = await RunningProgram.RunAsync(program, Sample.MonitoringFolder, arguments);
        Assert.True(exitCode == 0, output);
    }
}
