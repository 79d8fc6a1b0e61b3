using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>Alerts that a manifest gets without writing them.</summary>
public class StandingAlertTests
{
    [Theory]
    [InlineData("", new[] { "ShopTargetDown", "ShopManifestDrift" })]
    [InlineData("alerting: { target_down: off }\n", new[] { "ShopManifestDrift" })]
    [InlineData("alerting: { drift: off }\n", new[] { "ShopTargetDown" })]
    [InlineData("alerting: { target_down: off, drift: off }\n", new string[0])]
    public void Each_can_be_switched_off(string sections, string[] expected) => Assert.Equal(
        expected,
        Shop.Sound(sections: sections).RuleGroups.Where(group => group.Name == "Shop.monitoring").SelectMany(group => group.Alerts).Select(alert => alert.Name));

    [Fact]
    public void One_that_is_switched_off_frees_its_name() => Assert.Equal(
        "ShopTargetDown",
        Shop.Sound("alerts: { ShopTargetDown: { value: untyped, above: 1, severity: info, summary: Down. } }", "alerting: { target_down: off }\n").RuleGroups[0].Alerts[0].Name);

    [Fact]
    public void They_are_promql_that_prometheus_accepts_and_name_this_exposition()
    {
        var manifest = Shop.Sound("absent: 10m", "alerting: { labels: { team: shop } }\n");
        var alerts = manifest.RuleGroups.SelectMany(group => group.Alerts).ToList();

        Assert.Equal(["ShopShopAbsent", "ShopTargetDown", "ShopManifestDrift"], alerts.Select(alert => alert.Name));
        Assert.All(alerts, alert => Assert.Empty(PromQLParser.Parse(alert.Expr).Errors));
        Assert.All(alerts, alert => Assert.Contains(new NameValue("team", "shop"), alert.Labels));
        Assert.Contains($"hash!=\"{manifest.ExpositionHash}\"", alerts[2].Expr, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_template_does_not_become_one()
    {
        var manifest = Shop.Sound(
            "title: '{{braces}} {{{ $x }}'\nabsent: 10m\nalerts: { 'A{{b}}': { value: shop_memory_bytes, above: 1, severity: info, summary: Down., runbook: Look. } }",
            "alerting: { runbooks: 'https://example.com/{{x}}' }\n");
        var annotations = manifest.RuleGroups[0].Alerts.SelectMany(alert => alert.Annotations).ToList();

        Assert.Contains(new NameValue("runbook_url", "https://example.com/{{ \"{{\" }}x}}#a{{ \"{{\" }}b}}"), annotations);
        Assert.Contains(new NameValue("summary", "No series of the group '{{ \"{{\" }}braces}} {{ \"{{\" }}{ $x }}' is there"), annotations);
    }

    [Fact]
    public void Labels_of_every_alert_are_templates_that_prometheus_can_read() =>
        Assert.Equal(["OMG1091"], Shop.Ids(Shop.Compile(sections: "alerting: { labels: { team: 'shop {{ nonsense 1 }}' } }\n")).Distinct());

    [Theory]
    [InlineData("", "absent({__name__=~\"shop_orders_total|shop_order_seconds_count\"})")]
    [InlineData("deployment: {}\n", "absent({__name__=~\"shop_orders_total|shop_order_seconds_count\",job=\"shop\"})")]
    public void A_group_s_absence_asks_for_all_of_its_series_and_the_job_where_it_is_known(string sections, string expected)
    {
        var alert = Shop.Sound(Shop.Text("""
            name: Shop
            groups:
              shop:
                absent: 10m
                metrics:
                  shop_orders_total: { type: counter, help: Orders. }
                  shop_order_seconds: { type: histogram, help: Time to order. }

            """ + sections)).RuleGroups[0].Alerts[0];

        Assert.Equal(expected, alert.Expr);
        Assert.Equal("10m", alert.For);
        Assert.Equal("groups.shop.absent", alert.Path);
    }
}
