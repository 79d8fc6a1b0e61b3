using BenchmarkDotNet.Running;
using ObserverMetrics.Runtime.Benchmarks.Checks;
using ObserverMetrics.Runtime.Benchmarks.Contention;

switch (args)
{
    case ["check"]:
        return BarCheck.Run(RecordingBars.All);
    case ["contention"]:
        ContentionTable.Print();
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
