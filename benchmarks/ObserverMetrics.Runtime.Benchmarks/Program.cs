using BenchmarkDotNet.Running;
using ObserverMetrics.Runtime.Benchmarks.Checks;
using ObserverMetrics.Runtime.Benchmarks.Contention;
using ObserverMetrics.Runtime.Benchmarks.FirstUse;

switch (args)
{
    case ["check", .. var words]:
        return BarCheck.Run([.. RecordingBars.All, .. ScrapeBars.All, .. FirstUseBars.All], words);
    case ["contention"]:
        ContentionTable.Print();
        return 0;
    case [FirstUses.Command, var way]:
        FirstUses.Run(way);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
