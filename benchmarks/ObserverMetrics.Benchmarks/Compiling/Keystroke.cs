using Microsoft.CodeAnalysis;

namespace ObserverMetrics.Benchmarks.Compiling;

/// <summary>An edit elsewhere in the project: the generator is asked, and has nothing to do.</summary>
internal sealed class Keystroke
{
    private readonly GeneratorDriver _driver;
    private int _edit;

    public Keystroke(int metrics, bool trackSteps = false) =>
        _driver = new GeneratorHost(metrics).NewDriver(trackSteps).RunGenerators(GeneratorHost.Project(_edit));

    public GeneratorDriver Type() => _driver.RunGenerators(GeneratorHost.Project(++_edit));

    /// <summary>The outputs of steps that ran again.</summary>
    public int StepsRunAgain() => Type().GetRunResult().Results.Single()
        .TrackedSteps.Values
        .SelectMany(steps => steps)
        .SelectMany(step => step.Outputs)
        .Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
}
