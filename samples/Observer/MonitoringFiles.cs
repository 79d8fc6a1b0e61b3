using System.Reflection;

namespace Observer;

/// <summary>Finds the files that the build emitted: in the project's folder, or beside the program where it was published to another machine.</summary>
internal static class MonitoringFiles
{
    public static string Folder
    {
        get
        {
            var built = typeof(MonitoringFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(item => item.Key == "MonitoringFiles").Value!;
            return Directory.Exists(built) ? built : Path.Combine(AppContext.BaseDirectory, "monitoring");
        }
    }
}
