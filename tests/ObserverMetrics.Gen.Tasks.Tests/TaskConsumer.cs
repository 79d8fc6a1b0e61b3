using System.Reflection;
using System.Xml.Linq;

namespace ObserverMetrics.Gen.Tasks.Tests;

/// <summary>Makes consumers that import the task's targets as the package would, and have no generator.</summary>
internal static class TaskConsumer
{
    private static readonly string TaskAssembly =
        Repository.PathOf("generator", "ObserverMetrics.Gen.Tasks", "bin", Configuration, "netstandard2.0", "ObserverMetrics.Gen.Tasks.dll");

    private static string Configuration =>
        typeof(TaskConsumer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Configuration").Value!;

    public static ConsumerProject Create(string frameworks = "net10.0", string sdk = "Microsoft.NET.Sdk", string properties = "", CompilerServer? server = null)
    {
        var consumer = new ConsumerProject(frameworks, sdk, properties, environment: server?.Environment);
        consumer.Write("Directory.Build.props", Import("props", new XElement("ObserverMetricsTaskAssembly", TaskAssembly)));
        consumer.Write("Directory.Build.targets", Import("targets"));
        consumer.Run("restore").Succeeded();
        return consumer;
    }

    private static string Import(string extension, params XElement[] properties) => new XElement(
        "Project",
        new XElement("PropertyGroup", properties),
        new XElement("Import", new XAttribute("Project", Repository.PathOf("generator", "ObserverMetrics.Gen.Tasks", "build", "ObserverMetrics.Gen.Tasks." + extension)))).ToString();
}
