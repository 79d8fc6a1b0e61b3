using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Schema.Tests;

/// <summary>The guide to the format knows the keys that the parser knows.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs", "manifest.md"));

    [Fact]
    public void The_table_of_a_metric_s_keys_has_them_all_in_order()
    {
        var section = Guide.Split("\n## ").Single(part => part.StartsWith("Metrics\n", StringComparison.Ordinal));

        Assert.Equal(MetricKeys.Table.Keys.Select(key => key.Name), Row().Matches(section).Select(row => row.Groups[1].Value));
    }

    [Fact]
    public void It_names_every_key_of_the_sections_at_the_end()
    {
        var section = Guide.Split("\n## ").Single(part => part.StartsWith("Sections at the end\n", StringComparison.Ordinal));
        var words = Word().Matches(section).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        var tables = new[] { DashboardKeys.Table, AlertingKeys.Table, DeploymentKeys.Table };

        Assert.Empty(tables.SelectMany(table => table.Keys).Where(key => !words.Contains(key.Name)).Select(key => key.Name));
    }

    [Fact]
    public void It_names_every_key_of_panels_queries_recordings_and_alerts()
    {
        var words = Word().Matches(Guide).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        var tables = new[] { ManifestKeys.Table, GroupKeys.Table, LabelKeys.Table, RecorderKeys.Table, RecordKeys.Table, PanelKeys.Table, PanelQueryKeys.Table, RecordingKeys.Table, AlertKeys.Table };

        Assert.Empty(tables.SelectMany(table => table.Keys).Where(key => !words.Contains(key.Name)).Select(key => key.Name));
    }

    [GeneratedRegex("^\\| `([a-z_]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("[a-z_]+")]
    private static partial Regex Word();
}
