using System.Text.Json;
using CsCheck;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Json;

namespace ObserverMetrics.Gen.Artifacts.Tests.Writers;

public class JsonTextTests
{
    [Fact]
    public void Any_document_is_read_back_as_it_was() =>
        DocumentGen.Maps.Sample(
            document =>
            {
                using var json = JsonDocument.Parse(JsonText.Write(document).ToString());
                AssertSame(document, json.RootElement);
            },
            iter: 20_000);

    [Fact]
    public void Numbers_have_no_exponent_and_no_trailing_zeros()
    {
        var numbers = new ListNode { 0.10m, 1e-10m, 100m, -2.50m, 12345678901234567890m };

        Assert.Equal("[\n  0.1,\n  0.0000000001,\n  100,\n  -2.5,\n  12345678901234567890\n]\n", JsonText.Write(numbers).ToString());
    }

    [Fact]
    public void A_document_is_indented_by_two_spaces_and_ends_with_a_line_break()
    {
        var document = new MapNode { ["a"] = new MapNode { ["b"] = true, ["c"] = Node.Null }, ["d"] = new ListNode(), ["e"] = new MapNode(), ["f"] = (string?)null };

        Assert.Equal("{\n  \"a\": {\n    \"b\": true,\n    \"c\": null\n  },\n  \"d\": [],\n  \"e\": {}\n}\n", JsonText.Write(document).ToString());
    }

    [Fact]
    public void What_a_reader_would_not_see_is_escaped() =>
        Assert.Equal("\"\\u202e\\ufeff\\u0085\\u00a0\\u0000\ufffd\"\n", JsonText.Write("\u202e\ufeff\u0085\u00a0\u0000\ud800").ToString());

    private static void AssertSame(Node expected, JsonElement actual)
    {
        switch (expected)
        {
            case MapNode map:
                Assert.Equal(map.Select(entry => Characters.WellFormed(entry.Key)), actual.EnumerateObject().Select(property => property.Name));
                foreach (var (entry, property) in map.Zip(actual.EnumerateObject()))
                    AssertSame(entry.Value, property.Value);

                break;
            case ListNode list:
                Assert.Equal(list.Count(), actual.GetArrayLength());
                foreach (var (item, element) in list.Zip(actual.EnumerateArray()))
                    AssertSame(item, element);

                break;
            case TextNode text:
                Assert.Equal(Characters.WellFormed(text.Text), actual.GetString());
                break;
            case LiteralNode literal:
                Assert.Equal(literal.Text, actual.GetRawText());
                break;
        }
    }
}
