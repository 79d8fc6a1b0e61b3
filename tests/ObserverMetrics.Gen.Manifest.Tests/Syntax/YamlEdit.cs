using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Tests.Syntax;

/// <summary>Makes trees that differ from another in one node.</summary>
internal static class YamlEdit
{
    /// <summary>The value of <c>a</c> in a text such as <c>a: [1]</c>.</summary>
    public static YamlEntry Entry(string text) => YamlReader.Read(text, new DiagnosticBag("")).Root!.Entries[0];

    /// <summary>The tree of a text, whose nodes are the same whenever they are asked for.</summary>
    public static YamlMapping Tree(string text) => (YamlMapping)Copy(YamlReader.Read(text, new DiagnosticBag("")).Root!);

    public static IEnumerable<YamlNode> DescendantsAndSelf(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => DescendantsAndSelf(entry.Value)).Prepend(node),
        YamlSequence sequence => sequence.Items.SelectMany(DescendantsAndSelf).Prepend(node),
        _ => [node],
    };

    public static YamlNode Replace(YamlNode tree, YamlNode node, YamlNode replacement) =>
        ReferenceEquals(tree, node) ? replacement : tree switch
        {
            YamlMapping mapping => new YamlMapping(mapping.Place, [.. mapping.Entries.Select(entry => entry with { Value = Replace(entry.Value, node, replacement) })]),
            YamlSequence sequence => new YamlSequence(sequence.Place, [.. sequence.Items.Select(item => Replace(item, node, replacement))]),
            _ => tree,
        };

    private static YamlNode Copy(YamlNode node) => node switch
    {
        YamlMapping mapping => new YamlMapping(mapping.Place, [.. mapping.Entries.Select(entry => entry with { Value = Copy(entry.Value) })]),
        YamlSequence sequence => new YamlSequence(sequence.Place, [.. sequence.Items.Select(Copy)]),
        _ => node,
    };
}
