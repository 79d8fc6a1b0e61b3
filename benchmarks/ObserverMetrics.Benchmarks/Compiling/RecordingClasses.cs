using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace ObserverMetrics.Benchmarks.Compiling;

/// <summary>Writes classes as applications have them: some work, and a metric for it.</summary>
internal static partial class RecordingClasses
{
    /// <summary>A file for each class, which record all metrics of the generated class in turn, and a program.</summary>
    /// <param name="generated">A compilation with the generated class.</param>
    /// <param name="classes">How many classes.</param>
    /// <param name="methods">How many methods each has, with one recording each.</param>
    /// <param name="lacksOne">Whether the first metric is recorded nowhere.</param>
    public static IEnumerable<string> Of(Compilation generated, int classes, int methods, bool lacksOne)
    {
        var type = generated.Assembly.GlobalNamespace.GetNamespaceMembers().SelectMany(Types).Single(type => type.BaseType?.Name == "MetricsSource");
        var recordings = type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.DeclaredAccessibility == Accessibility.Public && Recording().IsMatch(method.Name))
            .GroupBy(method => Recording().Replace(method.Name, ""), (_, methods) => Call(methods.First()))
            .Skip(lacksOne ? 1 : 0)
            .ToList();
        yield return "internal static class Program { private static void Main() { } }";
        for (var number = 0; number < classes; number++)
            yield return Class(type.ToDisplayString(), number, [.. Enumerable.Range(number * methods, methods).Select(index => recordings[index % recordings.Count])]);
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static string Class(string metrics, int number, string[] recordings)
    {
        var text = new StringBuilder("using System;\nusing System.Collections.Generic;\n\nnamespace Project;\n\n")
            .Append(CultureInfo.InvariantCulture, $"internal sealed class Service{number}({metrics} metrics)\n{{\n    private readonly List<string> _done = new();\n");
        for (var i = 0; i < recordings.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                    public int Work{{i}}(IEnumerable<string> items, int limit)
                    {
                        ArgumentNullException.ThrowIfNull(items);
                        {{recordings[i]}}
                        foreach (var item in items)
                        {
                            if (item.Length > limit)
                                _done.Add(string.Concat(item.Trim(), ":", limit.ToString()));
                        }

                        return Math.Max(_done.Count, limit);
                    }

                """);
        }

        return text.Append("}\n").ToString();
    }

    private static string Call(IMethodSymbol method)
    {
        var arguments = method.Parameters.Select(parameter => parameter.Type.SpecialType == SpecialType.System_String ? "\"some\"" : $"default({parameter.Type.ToDisplayString()})");
        return $"{(method.ReturnsVoid ? "" : "using var measured = ")}metrics.{method.Name}({string.Join(", ", arguments)});";
    }

    [GeneratedRegex("^(?:Increment|Record|Measure)")]
    private static partial Regex Recording();
}
