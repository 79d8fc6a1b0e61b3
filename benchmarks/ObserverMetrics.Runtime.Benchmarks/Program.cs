using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
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
        // Wide enough for the names of the operations.
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
            .Run(args, DefaultConfig.Instance.WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(40)));
        return 0;
}
