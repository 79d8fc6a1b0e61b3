using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Says what a node is.</summary>
internal static class YamlNodeWords
{
    /// <summary>Whether nothing is written: not even quotes.</summary>
    public static bool IsNothing(this YamlScalar scalar) => scalar.Value.Length == 0 && scalar.Place.Length == 0;

    /// <summary>The node's type for people.</summary>
    public static string Describe(this YamlNode node) => node switch
    {
        YamlMapping => "a mapping",
        YamlSequence => "a list",
        YamlScalar scalar when scalar.IsNothing() => "no value",
        YamlScalar scalar => $"the text '{Diagnostics.Quoted.Excerpt(scalar.Value)}'",
        _ => "something else",
    };
}
