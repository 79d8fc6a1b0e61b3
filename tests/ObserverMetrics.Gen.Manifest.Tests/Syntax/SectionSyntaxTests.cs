using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Tests.Syntax;

public class SectionSyntaxTests
{
    [Fact]
    public void Receivers_have_channels_as_Alertmanager_wants_them()
    {
        var receivers = Sound("""
            alerting:
              receivers:
                all:
                  webhook: [{ url: 'http://127.0.0.1:9000/hook' }, { url_file: /run/secrets/hook, send_resolved: false }]
                  slack: { channel: '#shop', api_url_file: /run/secrets/slack }
                  email: { to: a@example.org, from: b@example.org, smarthost: 'smtp.example.org:587', require_tls: false }
                  pagerduty: { routing_key_file: /run/secrets/key }
            """).Alerting.Receivers;

        Assert.Equal(
            [
                new EmailChannel("a@example.org", "b@example.org", "smtp.example.org:587", null, null, RequireTls: false, SendResolved: true),
                new SlackChannel("#shop", "/run/secrets/slack", SendResolved: true),
                new PagerDutyChannel("/run/secrets/key", SendResolved: true),
                new WebhookChannel("http://127.0.0.1:9000/hook", null, SendResolved: true),
                new WebhookChannel(null, "/run/secrets/hook", SendResolved: false),
            ],
            Assert.Single(receivers).Channels);
    }

    [Theory]
    [InlineData("email: { to: a, from: b, smarthost: 'c:25', username: u, password: p }", "password", "password_file")]
    [InlineData("slack: { channel: c, api_url: u }", "api_url", "api_url_file")]
    [InlineData("slack: { channel: c, webhook_url: u }", "webhook_url", "api_url_file")]
    [InlineData("pagerduty: { routing_key: k }", "routing_key", "routing_key_file")]
    [InlineData("pagerduty: { service_key: k }", "service_key", "routing_key_file")]
    public void A_secret_in_clear_is_one_error_that_names_the_file_key(string channel, string key, string instead)
    {
        var parsed = Parsed.Text($"name: Shop\nalerting:\n  receivers:\n    r: {{ {channel} }}\n");

        var diagnostic = Assert.Single(parsed.Diagnostics);

        Assert.Contains($"OMG1013: '{key}' would put a secret", diagnostic, StringComparison.Ordinal);
        Assert.EndsWith($"under '{instead}'", diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public void Routes_mute_times_and_switches()
    {
        var alerting = Sound("""
            alerting:
              by: []
              routes: { warning: chat, critical: [pager, chat] }
              mute: { nights: { severities: [warning], weekdays: ['monday:friday'], from: 22:00, to: 06:00, location: Europe/Berlin } }
              target_down: off
              promql: 2.45
            """).Alerting;

        Assert.Empty(alerting.By!);
        Assert.Equal([AlertSeverity.Critical, AlertSeverity.Warning], alerting.Routes.Select(route => route.Severity));
        Assert.Equal("chat", Assert.Single(alerting.Routes[1].Receivers).Value);
        var mute = Assert.Single(alerting.Mute);
        Assert.Equal(("nights", "22:00", "06:00", "Europe/Berlin"), (mute.Name.Value, mute.From?.Value, mute.To?.Value, mute.Location?.Value));
        Assert.Equal("monday:friday", Assert.Single(mute.Weekdays).Value);
        Assert.False(alerting.TargetDown);
        Assert.True(alerting.Drift);
        Assert.Equal("2.45", alerting.PromQL?.Value);
    }

    [Fact]
    public void Files_are_renamed_or_switched_off()
    {
        var files = Sound("files: { grafana_dashboard.json: shop.json, docker_compose_monitoring.json: off }").Files;

        Assert.Equal(
            [("grafana_dashboard.json", "shop.json"), ("docker_compose_monitoring.json", null)],
            files.Select(file => (file.DefaultName.Value, file.Name?.Value)));
    }

    [Theory]
    [InlineData("files: { METRICS.md: ../METRICS.md }", "OMG1009")]
    [InlineData("files: { METRICS.md: .hidden }", "OMG1009")]
    [InlineData("files: { METRIC.md: x }", "OMG1001")]
    [InlineData("deployment: { targets: [localhost] }", "OMG1009")]
    [InlineData("deployment: { targets: ['localhost:65536'] }", "OMG1009")]
    [InlineData("deployment: { grafana: { bind: 256.0.0.1 } }", "OMG1009")]
    [InlineData("deployment: { grafana: { port: 0 } }", "OMG1007")]
    [InlineData("deployment: { kubernetes: { namespace: shop } }", "OMG1002")]
    [InlineData("alerting: { mute: { m: { severities: [info], from: 24:01, to: 06:00 } } }", "OMG1009")]
    [InlineData("alerting: { mute: { m: { severities: [info] } } }", "OMG1014")]
    [InlineData("alerting: { runbooks: example.org }", "OMG1009")]
    [InlineData("alerting: { receivers: { r: {} } }", "OMG1014")]
    [InlineData("dashboard: { uid: 'a b' }", "OMG1009")]
    [InlineData("dashboard: { variables: { v: { label_values: x } } }", "OMG1002")]
    [InlineData("external: { x: built-in }", "OMG1004")]
    [InlineData("visibility: private", "OMG1004")]
    public void A_mistake_is_one_error(string section, string id) =>
        Assert.Contains($" error {id}: ", Assert.Single(Parsed.Text("name: Shop\n" + section + "\n").Diagnostics), StringComparison.Ordinal);

    private static ManifestSyntax Sound(string sections)
    {
        var parsed = Parsed.Text("name: Shop\n" + sections + "\n");
        Assert.Empty(parsed.Diagnostics);
        return parsed.Manifest;
    }
}
