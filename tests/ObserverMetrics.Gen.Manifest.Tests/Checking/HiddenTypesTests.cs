using System.Reflection;
using ObserverMetrics.Gen.Manifest.Checking;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

public class HiddenTypesTests
{
    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly Assembly[] Assemblies = [typeof(object).Assembly, typeof(Console).Assembly, typeof(Uri).Assembly, typeof(HttpMethod).Assembly];

    public static TheoryData<string> Rows => [.. HiddenTypes.FullNames];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_type_comes_by_an_implicit_using_and_has_no_type_parameter(string fullName)
    {
        var type = Assert.Single(Assemblies.Select(assembly => assembly.GetType(fullName)).OfType<Type>());

        Assert.True(type.IsPublic);
        Assert.Contains(type.Namespace, ImplicitUsings);
        Assert.Equal(fullName, HiddenTypes.By(type.Name));
    }

    [Theory]
    [InlineData("Func")]
    [InlineData("Queue")]
    [InlineData("task")]
    [InlineData("TaskKind")]
    public void Another_name_hides_nothing(string name) => Assert.Null(HiddenTypes.By(name));
}
