using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ObserverMetrics.Layout.Tests;

/// <summary>The public types of an assembly, with what their documentation says first.</summary>
internal static partial class PublicTypes
{
    public static IEnumerable<(string Name, string Kind, string Summary)> Of(Assembly assembly)
    {
        var summaries = XDocument.Load(Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml"))
            .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary"));
        return assembly.GetExportedTypes()
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (NameOf(type), KindOf(type), Text(summaries["T:" + type.FullName!.Replace('+', '.')]!)));
    }

    private static string NameOf(Type type)
    {
        var name = type.FullName!.Split('`')[0].Replace('+', '.');
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>" : name;
    }

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        _ => "class",
    };

    /// <summary>In Markdown, on one line.</summary>
    private static string Text(XElement element) => Spaces().Replace(string.Concat(element.Nodes().Select(node => node switch
    {
        XElement { Name.LocalName: "see" } see => $"`{(see.Attribute("cref") ?? see.Attribute("langword"))!.Value.Split(':')[^1].Split('.')[^1]}`",
        XElement child => $"`{child.Value}`",
        _ => node.ToString(),
    })), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
