using System.Diagnostics;
using System.Globalization;

namespace ObserverMetrics.Benchmarks.Compiling;

/// <summary>Measures milliseconds of the first call in a new process, where all code has still to be loaded and compiled.</summary>
internal static class ColdStart
{
    public const string Command = "cold";

    private static readonly Dictionary<string, Func<Stages, double>> Stages = new(StringComparer.Ordinal)
    {
        ["generator"] = stages => Milliseconds.Once(stages.Generator),
        ["task"] = stages =>
        {
            using var folder = stages.NewFolder();
            return Milliseconds.Once(() => stages.Task(folder));
        },
    };

    public static Measure Of(string stage, int metrics) => () =>
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Command, stage, metrics.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        return double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
    };

    /// <summary>What the new process does.</summary>
    public static void Run(string stage, int metrics)
    {
        var stages = new Stages(Manifests.OfSize(metrics));
        var milliseconds = Stages[stage](stages);
        Console.Write(milliseconds.ToString(CultureInfo.InvariantCulture));
    }
}
