using System.Globalization;
using BenchmarkDotNet.Running;
using ObserverMetrics.Benchmarks.Compiling;

switch (args)
{
    case ["check", "compiler", .. var words]:
        return BarCheck.Run(CompilingBars.Compiler, words);
    case ["check", "msbuild", .. var words]:
        return BarCheck.Run(CompilingBars.MSBuild, words);
    case [ColdStart.Command, var stage, var metrics]:
        ColdStart.Run(stage, int.Parse(metrics, CultureInfo.InvariantCulture));
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
