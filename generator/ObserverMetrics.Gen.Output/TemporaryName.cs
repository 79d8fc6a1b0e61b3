using System.Diagnostics;
using System.Globalization;

namespace ObserverMetrics.Gen.Output;

/// <summary>Names of files that lie beside their places for a moment. They say which process of which machine writes them.</summary>
internal static class TemporaryName
{
    private const string Extension = ".omg-tmp";

    /// <summary>No build takes as long, hence what is older was left behind by one that was killed, wherever it ran.</summary>
    private static readonly TimeSpan LeftBehindAfter = TimeSpan.FromHours(1);

    private static readonly string Machine = "." + Environment.MachineName + "-";
    private static readonly string Own = Machine + CurrentId() + "-";

    /// <summary>A name that nobody has: two builds may write to one folder at the same time.</summary>
    public static string Next() => Own + Guid.NewGuid().ToString("N") + Extension;

    /// <summary>The full paths of what builds that were killed have left behind in a folder.</summary>
    public static IReadOnlyList<string> LeftBehind(string folder)
    {
        var limit = DateTime.UtcNow - LeftBehindAfter;
        return [.. Directory.EnumerateFiles(folder, ".*" + Extension).Where(path => File.GetLastWriteTimeUtc(path) < limit || IsOfAnEndedProcess(Path.GetFileName(path)))];
    }

    private static bool IsOfAnEndedProcess(string name) =>
        name.StartsWith(Machine, StringComparison.Ordinal)
        && int.TryParse(name.Substring(Machine.Length).Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && !IsRunning(id);

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string CurrentId()
    {
        using var process = Process.GetCurrentProcess();
        return process.Id.ToString(CultureInfo.InvariantCulture);
    }
}
