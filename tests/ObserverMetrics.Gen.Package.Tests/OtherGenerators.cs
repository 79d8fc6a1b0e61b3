using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ObserverMetrics.Gen.Package.Tests;

/// <summary>Packages of somebody else's generator, each with a YamlDotNet that has nothing of what ours has.</summary>
internal static class OtherGenerators
{
    /// <summary>What this process runs on, the compiler can load, too.</summary>
    private static readonly IReadOnlyList<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not "YamlDotNet.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Packs a generator that gives a class of its name, whose <c>Yaml</c> is the version that ran.</summary>
    public static void Pack(string feed, string name, string yamlVersion)
    {
        var yaml = Compile("YamlDotNet", [],
            $$"""
            [assembly: System.Reflection.AssemblyVersion("{{yamlVersion}}"), System.Reflection.AssemblyFileVersion("{{yamlVersion}}")]
            namespace YamlDotNet { public static class Marker { public static string Version => "{{yamlVersion}}"; } }
            """);
        var generator = Compile(name, [MetadataReference.CreateFromImage(yaml)],
            $$"""
            using Microsoft.CodeAnalysis;
            [Generator]
            public sealed class {{name}}Generator : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(output =>
                    output.AddSource("{{name}}.g.cs", "public static class {{name}} { public const string Yaml = \"" + YamlDotNet.Marker.Version + "\"; }"));
            }
            """);

        using var package = ZipFile.Open(Path.Combine(feed, name + ".1.0.0.nupkg"), ZipArchiveMode.Create);
        Add(package, name + ".nuspec", System.Text.Encoding.UTF8.GetBytes(
            $"<package><metadata><id>{name}</id><version>1.0.0</version><authors>Somebody</authors><description>A generator.</description></metadata></package>"));
        Add(package, $"analyzers/dotnet/cs/{name}.dll", generator);
        Add(package, "analyzers/dotnet/cs/YamlDotNet.dll", yaml);
    }

    private static byte[] Compile(string name, IEnumerable<MetadataReference> references, string code)
    {
        using var assembly = new MemoryStream();
        var result = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code)], [.. Framework, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return assembly.ToArray();
    }

    private static void Add(ZipArchive package, string name, byte[] content)
    {
        using var stream = package.CreateEntry(name).Open();
        stream.Write(content);
    }
}
