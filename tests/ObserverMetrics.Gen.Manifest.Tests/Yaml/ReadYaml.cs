using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Tests.Yaml;

/// <summary>A text, read, with what was reported.</summary>
internal sealed record ReadYaml(YamlDocument Document, IReadOnlyList<ManifestDiagnostic> Diagnostics)
{
    public static ReadYaml Of(string text)
    {
        var bag = new DiagnosticBag("metrics.yaml");
        var document = YamlReader.Read(text, bag);
        return new ReadYaml(document, [.. bag.ToEquatableArray()]);
    }

    /// <summary>Reads a text that must be sound, but for anchors that nothing uses.</summary>
    public static YamlMapping Sound(string text)
    {
        var read = Of(text);
        Assert.Empty(read.Diagnostics.Where(diagnostic => diagnostic.Rule != LintRules.UnusedAnchor).Select(diagnostic => diagnostic.Message));
        return Assert.IsType<YamlMapping>(read.Document.Root);
    }

    public IEnumerable<string> Ids => Diagnostics.Select(diagnostic => diagnostic.Rule.Id);

    /// <summary>The tree on one line, as JSON without quotes.</summary>
    public string Tree => Show(Document.Root);

    public static string Show(YamlNode? node) => node switch
    {
        null => "nothing",
        YamlScalar scalar => scalar.Value,
        YamlMapping mapping => "{" + string.Join(", ", mapping.Entries.Select(entry => entry.Key.Value + ": " + Show(entry.Value))) + "}",
        YamlSequence sequence => "[" + string.Join(", ", sequence.Items.Select(Show)) + "]",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>The value at a path of keys.</summary>
    public static YamlNode At(YamlNode node, params string[] path) =>
        path.Aggregate(node, (current, key) => ((YamlMapping)current).Entries.Single(entry => entry.Key.Value == key).Value);
}
