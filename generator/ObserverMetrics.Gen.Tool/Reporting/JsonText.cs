using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ObserverMetrics.Gen.Tool.Reporting;

/// <summary>JSON as the commands print it.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,

        // No HTML is made of it: a quote or an umlaut may stay as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(JsonNode node) => node.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
}
