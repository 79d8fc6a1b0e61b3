using System.Reflection;

namespace Observer;

/// <summary>Finds the files that the build emitted: published beside the program, otherwise in the project's folder.</summary>
internal static class MonitoringFiles
{
    public static string Folder
    {
        get
        {
            var published = Path.Combine(AppContext.BaseDirectory, "monitoring");
            return Directory.Exists(published)
                ? published
                : typeof(MonitoringFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(item => item.Key == "MonitoringFiles").Value!;
        }
    }
}
