namespace ObserverMetrics.Gen.Manifest.Tests.Syntax;

/// <summary>Many mistakes are all reported, and each once.</summary>
public class MistakesTests
{
    [Fact]
    public void All_mistakes_of_a_file_are_reported_at_once() => Assert.Equal(
        [
            "(1,7)-(1,12): error OMG1009: '1Shop' is not a name such as Observer; write letters, digits and '_', a letter first: a C# class is named after it",
            "(2,1)-(2,8): error OMG1001: 'prefixx' is no key of a manifest; did you mean 'prefix'?",
            "(4,13)-(4,15): error OMG1019: The list is empty, expected a list of label values: add an item, or take the key out",
            "(6,3)-(6,8): error OMG1009: '2nd_x' is not a group's key such as rate_limiting; write letters, digits, '_' and '-', a letter first",
        ],
        Parsed.Text("name: 1Shop\nprefixx: shop\nlabels:\n  severity: []\ngroups:\n  2nd_x: {}\n").Diagnostics);

    [Theory]
    [InlineData("    alerts:\n      A: { value: x, @ }\n")]
    [InlineData("    panels:\n      - { title: T, type: stat, @ }\n")]
    [InlineData("    metrics:\n      shop_a_seconds: { type: histogram, @ }\n    panels:\n      - { title: T, type: stat, rate: shop_a_seconds_sum }\n")]
    public void An_entry_lost_to_a_syntax_error_leaves_nothing_else_to_say(string group)
    {
        var diagnostics = ManifestCompiler.Compile("metrics.yaml", "name: Shop\ngroups:\n  shop:\n" + group).Diagnostics;

        Assert.StartsWith("OMG0", Assert.Single(diagnostics).Rule.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("metric", "OMG1001: 'metric' is no key of a group; did you mean 'metrics'?")]
    [InlineData("metrics\u200B", "OMG1001: 'metricsU+200B' is no key of a group; write it with a blank or nothing in place of U+200B, its character 8")]
    [InlineData("\u00A0metrics", "OMG1001: 'U+00A0metrics' is no key of a group; write it with a blank or nothing in place of U+00A0, its character 1")]
    [InlineData("things", "OMG1001: 'things' is no key of a group; its keys are title, collapsed, interval, absent, metrics, recorders, recordings, panels, alerts")]
    public void A_section_under_a_wrong_key_is_one_error(string key, string expected)
    {
        var diagnostics = ManifestCompiler.Compile("metrics.yaml", $"""
            name: Shop
            groups:
              shop:
                {key}:
                  shop_orders_total: {"{ type: counter, help: Orders. }"}
                recorders: {"{ Order: { records: [{ increment: shop_orders_total }] } }"}
                panels: [{"{ title: Orders, type: timeseries, rate: shop_orders_total }"}, {"{ title: All, type: stat, expr: sum(shop_orders_total) }"}]
                alerts: {"{ Many: { rate: shop_orders_total, above: 1, severity: info, summary: Many. } }"}
            """).Diagnostics;

        Assert.Equal(expected, diagnostics.Select(diagnostic => $"{diagnostic.Rule.Id}: {diagnostic.Message}").Single());
    }

    [Theory]
    [InlineData("runbooks: 'https://example.org/#x'", "OMG1009: 'https://example.org/#x' is not a URL without '#' such as https://example.org/runbooks/; write http:// or https:// first, no blanks, and no '#': anchors come from the alerts")]
    [InlineData("dashboards: 'https://example.org/#x'", "OMG1009: 'https://example.org/#x' is not a URL without '#' such as https://grafana.example.org; write http:// or https:// first, no blanks, and no '#': the dashboard's path is put behind the URL")]
    public void A_base_that_something_is_put_behind_has_no_fragment(string key, string expected) =>
        Assert.Equal([expected], ManifestCompiler.Compile("metrics.yaml", $"name: Shop\nalerting: {{ {key} }}\n").Diagnostics.Select(diagnostic => $"{diagnostic.Rule.Id}: {diagnostic.Message}"));

    [Fact]
    public void A_blank_that_is_none_behind_a_colon_is_named() => Assert.Contains(
        "OMG0001: 'name:U+00A0Shop' is neither a key with a value nor part of the entry before it: write it with a blank or nothing in place of U+00A0, its character 6",
        ManifestCompiler.Compile("metrics.yaml", "name:\u00A0Shop\nprefix: shop\n").Diagnostics.Select(diagnostic => $"{diagnostic.Rule.Id}: {diagnostic.Message}"));

    [Theory]
    [InlineData("metrics:\n  shop_x: { tpye: gauge, help: X. }", "OMG1001: 'tpye' is no key of a metric; did you mean 'type'?")]
    [InlineData("alerts:\n  A: { value: x, abov: 5%, severity: info, summary: S }", "OMG1001: 'abov' is no key of an alert; did you mean 'above'?")]
    [InlineData("panels:\n  - { title: T, type: stat, raet: x }", "OMG1001: 'raet' is no key of a panel; did you mean 'rate'?")]
    [InlineData("panels:\n  - { title: T, type: stat, ratio: x, ovr: y }", "OMG1001: 'ovr' is no key of a panel; did you mean 'over'?")]
    [InlineData("metrics:\n  shop_x: gauge", "OMG1003: Found the text 'gauge', expected a mapping with 'type' and 'help'")]
    [InlineData("metrics:\n  - shop_x", "OMG1003: Found a list, expected a mapping of metric names")]
    [InlineData("metrics:\n  shop_x: { type: gauge, help: }", "OMG1003: Found no value, expected a text")]
    [InlineData("metrics:\n  shop_x: { type: gauge, help: X., labels: route }", "OMG1003: Found the text 'route', expected a list of label names, or a mapping of label names")]
    [InlineData("metrics:\n  shop_x: { type: histogram, help: X., buckets: { start: 1, factor: 2, width: 3, count: 5 } }", "OMG1015: 'width' and 'factor' exclude each other: keep one of them")]
    [InlineData("metrics:\n  shop_x: { type: gauge, help: X., initial: 1e99 }", "OMG1006: '1e99' is no number: it is too large, or too close to zero; write one such as 42, 5%, 500ms, 10MiB or 100/s")]
    [InlineData("metrics:\n  shop_x: { type: gauge, help: X., allow: { OMG3001: '' } }", "OMG1009: '' is not a text; write something that is not blank")]
    [InlineData("alerts:\n  A: { value: x, above: 1, below: 2, severity: info, summary: S }", "OMG1015: 'below' and 'above' exclude each other: keep one of them")]
    [InlineData("alerts:\n  A: { value: x, above: { warn: 1 }, summary: S }", "OMG1001: 'warn' is no key of a threshold; did you mean 'warning'?")]
    [InlineData("alerts:\n  A: { distribution: x, above: 1, severity: info, summary: S }", "OMG1001: 'distribution' is no key of an alert; did you mean 'description'?")]
    [InlineData("recorders:\n  R: { records: [{ set: shop_x }] }", "OMG1017: 'set' needs 'value' beside it: add it with a parameter's name or a number")]
    [InlineData("recorders:\n  R: { records: [{ increment: shop_x, value: 2 }] }", "OMG1016: 'value' has a meaning only beside 'set' or 'observe': add that key, or take 'value' out")]
    public void A_mistake_is_one_error(string group, string expected)
    {
        var diagnostic = Assert.Single(Parsed.Group(group).Diagnostics);

        Assert.EndsWith(": error " + expected, diagnostic, StringComparison.Ordinal);
    }
}
