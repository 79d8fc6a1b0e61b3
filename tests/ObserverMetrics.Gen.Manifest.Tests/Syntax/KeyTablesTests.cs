using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Tests.Syntax;

public class KeyTablesTests
{
    [Fact]
    public void Each_section_of_the_format_has_a_table()
    {
        Assert.Equal(
            [
                "manifest", "label", "external series", "group", "dashboard section", "alerting section", "deployment section", "files section",
                "metric", "recorder", "recording", "panel", "alert", "link", "variable", "receiver", "set of routes", "mute time", "container",
                "kubernetes section", "set of buckets", "entry of records", "query", "set of thresholds", "threshold", "test of an alert", "email channel",
                "slack channel", "pagerduty channel", "webhook channel", "threshold",
            ],
            KeyTables.All.Select(table => table.Noun));
    }

    [Fact]
    public void Descriptions_are_sentences_on_one_line()
    {
        var keys = KeyTables.All.SelectMany(table => table.Keys);

        Assert.All(keys, key => Assert.Matches("^[^\n]{3,}[.]$", key.Description));
    }

    [Fact]
    public void Constraints_speak_of_keys_of_their_table()
    {
        foreach (var table in KeyTables.All)
        {
            foreach (var choice in table.Constraints.OfType<Choice>())
                Assert.All(choice.Keys, key => Assert.Same(key, table.Find(key.Name)));
        }
    }
}
