namespace ObserverMetrics.Gen.Tasks.Tests;

/// <summary>The build runs the tests of the alerts where it is told the path of promtool.</summary>
public class PromtoolTests(CompilerServer server) : IClassFixture<CompilerServer>
{
    private const string Alert = """
            alerts:
              Wrong:
                rate: shop_orders_total
                above: 100
                severity: info
                summary: Wrong
                tests:
                  - series: { 'shop_orders_total{job="shop"}': 0+60x10 }
                    at: 5m
                    labels: { job: shop }

        """;

    [ServerFact("promtool")]
    public void Tests_that_pass_say_nothing_and_one_that_fails_stops_every_build_at_its_line()
    {
        using var consumer = TaskConsumer.Create(server: server);
        consumer.Build("-p:ObserverMetricsPromtool=promtool").Succeeded();

        consumer.Edit("app/metrics.yaml", "    alerts:\n", Alert);
        var line = Array.FindIndex(File.ReadAllLines(consumer.PathOf("app/metrics.yaml")), text => text.Contains("- series:", StringComparison.Ordinal)) + 1;
        for (var i = 0; i < 2; i++)
        {
            var error = Assert.Single(consumer.Build("-p:ObserverMetricsPromtool=promtool").Failed().Lines("error OMG"));
            Assert.Contains($"metrics.yaml({line},13,{line},19): error OMG4111: The test 'Wrong, test 1 of the manifest' fails: alertname: Wrong, time: 5m", error, StringComparison.Ordinal);
        }

        consumer.Build().Succeeded();
    }

    [ServerFact("promtool")]
    public void A_generated_test_that_fails_is_named_at_its_line_in_the_emitted_file()
    {
        using var consumer = TaskConsumer.Create(server: server);

        // A promtool of other opinions: it reads the rules with another threshold than they have.
        var script = consumer.PathOf("app/otherwise");
        File.WriteAllText(script, "#!/bin/sh\nsed -i 's/> [0-9.]*$/> 1e9/' prometheus_alerting_rules.yaml && exec promtool \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var error = Assert.Single(consumer.Build("-p:ObserverMetricsPromtool=otherwise").Failed().Lines("error OMG"));
        Assert.Matches(@"prometheus_alerting_rules_test\.yaml\([1-9][0-9]*,1,[1-9][0-9]*,[1-9][0-9]*\): error OMG4111: The test '\w+' fails: ", error);
    }

    [Fact]
    public void A_promtool_that_is_not_there_is_an_error()
    {
        using var consumer = TaskConsumer.Create(server: server);

        var error = Assert.Single(consumer.Build("-p:ObserverMetricsPromtool=/nowhere/promtool").Failed().Lines("error OMG"));
        Assert.Contains("error OMG4112: '/nowhere/promtool' cannot run the tests of the alerts", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_does_not_tell_the_texts_is_an_error_at_its_line()
    {
        using var consumer = TaskConsumer.Create(server: server);
        consumer.Edit("app/metrics.yaml", "    alerts:\n", Alert.Replace("summary: Wrong", "summary: '{{ $value }}'", StringComparison.Ordinal));

        var error = Assert.Single(consumer.Build().Failed().Lines("error OMG"));
        Assert.Matches(@"metrics\.yaml\([0-9]+,13,[0-9]+,19\): error OMG4113: The test 'Wrong, test 1 of the manifest' does not say what", error);
    }

    [Fact]
    public void An_alert_without_a_test_is_listed_at_its_line_with_the_reason()
    {
        using var consumer = TaskConsumer.Create(server: server);
        consumer.Edit("app/metrics.yaml", "    alerts:\n", """
                alerts:
                  Unlike:
                    expr: count_values("count", shop_orders_total) > 1
                    severity: info
                    summary: Unlike

            """);

        var note = Assert.Single(consumer.Build().Succeeded().Lines("OMG4110"));
        Assert.Matches(@"metrics\.yaml\([0-9]+,7,[0-9]+,13\): message OMG4110: The alert 'Unlike' has no test: .*count_values", note);
    }
}
