namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>The types that an enum of the same name hides from a project's own code, or makes ambiguous there.</summary>
internal static class HiddenTypes
{
    // Of the namespaces that <ImplicitUsings> brings to each C# file: the types that files name often, and that a label may be called like.
    // Generic ones are left out: C# tells Func<T> from an enum Func by the number of type parameters.
    private static readonly Dictionary<string, string> Namespaces = new(StringComparer.Ordinal)
    {
        ["Action"] = "System",
        ["Array"] = "System",
        ["Attribute"] = "System",
        ["Console"] = "System",
        ["Convert"] = "System",
        ["DateTime"] = "System",
        ["Directory"] = "System.IO",
        ["Enum"] = "System",
        ["Environment"] = "System",
        ["Exception"] = "System",
        ["File"] = "System.IO",
        ["Guid"] = "System",
        ["HttpMethod"] = "System.Net.Http",
        ["Math"] = "System",
        ["Object"] = "System",
        ["Path"] = "System.IO",
        ["Random"] = "System",
        ["Stream"] = "System.IO",
        ["String"] = "System",
        ["Task"] = "System.Threading.Tasks",
        ["Thread"] = "System.Threading",
        ["TimeSpan"] = "System",
        ["Timer"] = "System.Threading",
        ["Type"] = "System",
        ["Uri"] = "System",
        ["Version"] = "System",
    };

    /// <summary>The names of the types with their namespaces.</summary>
    public static IEnumerable<string> FullNames => Namespaces.Select(pair => $"{pair.Value}.{pair.Key}");

    /// <summary>The full name of the type that an enum of this name hides, or null where it hides none.</summary>
    public static string? By(string enumName) => Namespaces.TryGetValue(enumName, out var name) ? $"{name}.{enumName}" : null;
}
