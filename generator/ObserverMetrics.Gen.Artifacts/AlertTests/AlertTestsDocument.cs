using ObserverMetrics.Gen.Artifacts.AlertTests.Simulation;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Outputs;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests;

/// <summary>The tests as <c>promtool test rules</c> reads them: <see href="https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/"/>.</summary>
internal static class AlertTestsDocument
{
    /// <summary>The document; null where there are no tests, or no rules to test.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="defaultName">The default name of the file.</param>
    /// <param name="tests">Its tests.</param>
    public static MapNode? Of(MetricsManifest manifest, string defaultName, AlertTestFile tests)
    {
        if (tests.Tests.Count == 0 || manifest.FileName(defaultName) is not { } file || (manifest.FileName(OutputFileNames.RulesYaml) ?? manifest.FileName(OutputFileNames.RulesJson)) is not { } rules)
            return null;

        return new MapNode
        {
            ["rule_files"] = ListNode.Of([RelativePath.Between(file, rules)]),
            ["evaluation_interval"] = Duration(tests.Step),
            ["group_eval_order"] = ListNode.Of(manifest.RuleGroups.Select(group => group.Name)),
            ["tests"] = ListNode.MadeInTurn(tests.Tests.Select(Test)),
        };
    }

    private static MapNode Test(AlertTest test) => new()
    {
        ["name"] = test.Name,
        ["interval"] = Duration(test.Interval),
        ["input_series"] = new ListNode([.. test.Series.Select(series => new MapNode { ["series"] = series.Series, ["values"] = series.Values })]),
        ["alert_rule_test"] = new ListNode([.. test.Checks.Select(check => Check(test, check))]),
    };

    private static MapNode Check(AlertTest test, AlertCheck check) => new()
    {
        Comment = check.Meaning,
        ["eval_time"] = Duration(check.Time),
        ["alertname"] = test.AlertName,
        ["exp_alerts"] = new ListNode([.. check.Firing.Select(Expected)]).OrNull(),
    };

    private static MapNode Expected(FiringAlert alert) => new()
    {
        ["exp_labels"] = Values(alert.Labels),
        ["exp_annotations"] = Values(alert.Annotations),
    };

    private static MapNode? Values(EquatableArray<NameValue> values)
    {
        var map = new MapNode();
        foreach (var value in values)
            map.Add(value.Name, value.Value);

        return map.OrNull();
    }

    private static string Duration(long milliseconds) => new PromQLDuration(milliseconds).ToString();
}
