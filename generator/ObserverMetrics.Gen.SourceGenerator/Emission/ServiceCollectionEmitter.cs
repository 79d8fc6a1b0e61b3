using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Writes the registration with a service collection, in the namespace where one looks for such methods.</summary>
internal static class ServiceCollectionEmitter
{
    public static void Write(CodeWriter writer, ClassModel model)
    {
        const string Collection = RuntimeNames.Services + ".IServiceCollection";
        const string Descriptor = RuntimeNames.Services + ".ServiceDescriptor";
        const string TryAdd = RuntimeNames.Services + ".Extensions.ServiceCollectionDescriptorExtensions";
        var name = model.Code.ClassName;
        var type = model.TypeName(name);
        writer.Gap();
        using var space = writer.Braces("namespace Microsoft.Extensions.DependencyInjection");
        Documentation.Write(writer, $"Registers {name} with a service collection.");
        writer.Line(ClassFile.GeneratedCode);
        using var body = writer.Braces($"{model.Access} static class {name}ServiceCollectionExtensions");
        Documentation.Write(
            writer,
            $"Adds {name} as a singleton. It is made for the registry among the services, or else for the default one.",
            parameters: [new Parameter(Collection, "services", "Where to add it.")]);
        writer.Lines($$"""
            public static {{Collection}} Add{{name}}(this {{Collection}} services)
            {
                {{TryAdd}}.TryAddSingleton<{{type}}>(services, static provider => new {{type}}(
                    provider.GetService(typeof({{RuntimeNames.CollectorRegistry}})) as {{RuntimeNames.CollectorRegistry}} ?? {{RuntimeNames.DefaultRegistry}}));
                {{TryAdd}}.TryAddEnumerable(services, {{Descriptor}}.Singleton<{{RuntimeNames.IMetricsSource}}, {{type}}>(
                    static provider => {{RuntimeNames.Services}}.ServiceProviderServiceExtensions.GetRequiredService<{{type}}>(provider)));
                return services;
            }
            """);
    }
}
