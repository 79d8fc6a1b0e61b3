using System.Reflection;
using System.Text;

namespace ObserverMetrics.Runtime.Tests;

/// <summary>What the library offers, as a file: a change of it shows in the diff.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_recorded_one()
    {
        var text = new StringBuilder();
        foreach (var type in typeof(MetricsSource).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.FullName).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
                text.Append("  ").Append(member).Append('\n');
        }

        Golden.Check(text.ToString(), "tests", "ObserverMetrics.Runtime.Tests", "Golden", "PublicApi.txt");
    }

    private static IEnumerable<string> Members(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(IsVisible)
            .Select(member => $"{member.MemberType} {member}");

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && (!method.IsSpecialName || method.IsConstructor),
        FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName,
        PropertyInfo property => (property.GetMethod ?? property.SetMethod) is { } accessor && (accessor.IsPublic || accessor.IsFamily),
        Type nested => nested.IsNestedPublic || nested.IsNestedFamily,
        _ => true,
    };
}
