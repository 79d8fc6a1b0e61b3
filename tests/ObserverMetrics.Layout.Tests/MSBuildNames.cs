using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ObserverMetrics.Layout.Tests;

/// <summary>The names that our .props and .targets offer to projects: those with our name and no underscore in front.</summary>
internal static partial class MSBuildNames
{
    private static readonly XElement[] Files =
    [
        .. Directory.EnumerateDirectories(Repository.PathOf("generator"))
            .Select(project => Path.Combine(project, "build"))
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFiles)
            .Select(file => XDocument.Load(file).Root!),
    ];

    /// <summary>Properties that are set, read or shown to the compiler.</summary>
    public static string[] Properties { get; } = Ours("PropertyGroup", Property(), "CompilerVisibleProperty");

    /// <summary>Items that are added or read.</summary>
    public static string[] Items { get; } = Ours("ItemGroup", Item(), "AvailableItemName");

    private static string[] Ours(string group, Regex reference, string declaration)
    {
        var set = Files.Descendants(group).Elements().Select(element => element.Name.LocalName);
        var read = Files.DescendantsAndSelf().Attributes().Select(attribute => attribute.Value)
            .Concat(Files.Descendants().Where(element => !element.HasElements).Select(element => element.Value))
            .SelectMany(text => reference.Matches(text)).Select(match => match.Groups[1].Value);
        var declared = Files.Descendants(declaration).Select(element => element.Attribute("Include")!.Value);
        return [.. set.Concat(read).Concat(declared).Where(name => Name().IsMatch(name)).Distinct().Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^(EnableDefault)?ObserverMetrics")]
    private static partial Regex Name();

    [GeneratedRegex(@"\$\((\w+)")]
    private static partial Regex Property();

    [GeneratedRegex(@"@\((\w+)")]
    private static partial Regex Item();
}
