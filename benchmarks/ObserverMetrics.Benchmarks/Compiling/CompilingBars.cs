namespace ObserverMetrics.Benchmarks.Compiling;

/// <summary>What a build may pay for a manifest.</summary>
internal static class CompilingBars
{
    private const int Thousand = 1_000;
    private const int TenThousand = 10_000;

    /// <summary>What runs in the C# compiler, whose garbage collector is the server's.</summary>
    public static IEnumerable<Bar> Compiler { get; } =
    [
        Own("generator", Thousand, 50, Generator),
        Own("C# alone", Thousand, null, stages => Milliseconds.Of(stages.Code)),
        Own("generator", TenThousand, 600, Generator),
        Growth("generator", Generator),
        new($"keystroke, {TenThousand} metrics", "ms", Limit.AtMost(1), () => Milliseconds.Of(new Keystroke(TenThousand).Type)),
        new($"keystroke, {TenThousand} metrics", "steps that ran again", Limit.AtMost(0), () => Count(new Keystroke(TenThousand, trackSteps: true).StepsRunAgain)),
        new($"compiler on the C# of {Thousand} metrics", "ms", null, () => Milliseconds.Of(new GeneratorHost(Thousand).Compile)) { Rounds = 7 },
        Bar.Ratio($"compiler on the C# of {TenThousand} metrics", "of a tenth as many", null, () => Milliseconds.Of(new GeneratorHost(TenThousand).Compile), () => Milliseconds.Of(new GeneratorHost(Thousand).Compile)) with { Rounds = 3 },
        OwnOfAnalyzers(Manifests.Observer),
        OwnOfAnalyzers(Thousand),
        OwnOfAnalyzers(Thousand, lacksOne: true),
        CompilerWithAnalyzers(Manifests.Observer),
        CompilerWithAnalyzers(Thousand),
        CompilerWithAnalyzers(Thousand, lacksOne: true),
        Own("generator", Manifests.Observer, null, Generator),
        Cold("generator", Manifests.Observer),
        Cold("generator", Thousand),
    ];

    /// <summary>What runs in MSBuild, whose garbage collector is the workstation's.</summary>
    public static IEnumerable<Bar> MSBuild { get; } =
    [
        Own("task", Thousand, 50, Task),
        Own("front end alone", Thousand, null, stages => Milliseconds.Of(stages.FrontEnd)),
        Own("files alone", Thousand, null, stages => Milliseconds.Of(stages.Artifacts)),
        Own("task", TenThousand, 600, Task),
        Growth("task", Task),
        Own("task", Manifests.Observer, null, Task),
        Cold("task", Manifests.Observer),
        Cold("task", Thousand),
    ];

    private static Measure Generator(Stages stages) => Milliseconds.Of(stages.Generator);

    private static Measure Task(Stages stages) => Milliseconds.Of(stages.NewFolder, stages.Task);

    private static Bar Own(string stage, int metrics, double? limit, Func<Stages, Measure> measure) =>
        new($"{stage}, {metrics} metrics", "ms", limit is { } value ? Limit.AtMost(value) : null, () => measure(OfSize(metrics))) { Rounds = RoundsOf(metrics) };

    /// <remarks>Between large manifests, since a small one fits the caches and is hardly ever collected. What is linear takes twice as long, and a little for the larger heap; what is quadratic, four times.</remarks>
    private static Bar Growth(string stage, Func<Stages, Measure> measure) =>
        Bar.Ratio($"{stage}, {TenThousand} metrics", "half as many", Limit.AtMost(2.4), () => measure(OfSize(TenThousand)), () => measure(OfSize(TenThousand / 2))) with { Rounds = RoundsOf(TenThousand) };

    private static Bar OwnOfAnalyzers(int metrics, bool lacksOne = false) => new(
        Analyzers(metrics, lacksOne),
        "ms",
        null,
        () =>
        {
            var project = new AnalyzedProject(metrics, lacksOne);
            Milliseconds.WarmUp(project.Compile);
            return project.OwnTime;
        })
    { Rounds = 7 };

    private static Bar CompilerWithAnalyzers(int metrics, bool lacksOne = false)
    {
        var project = new Lazy<AnalyzedProject>(() => new(metrics, lacksOne));
        return Bar.Ratio(
            "compiler with " + Analyzers(metrics, lacksOne),
            "with an idle analyzer",
            null,
            () => Milliseconds.Of(project.Value.Compile),
            () => Milliseconds.Of(project.Value.CompileWithIdleAnalyzer)) with
        { Rounds = 7 };
    }

    private static string Analyzers(int metrics, bool lacksOne) => $"analyzers, {metrics} metrics{(lacksOne ? ", one unrecorded" : "")}";

    private static Bar Cold(string stage, int metrics) =>
        new($"{stage}, {metrics} metrics, new process", "ms", null, () => ColdStart.Of(stage, metrics)) { Rounds = 5 };

    private static Stages OfSize(int metrics) => new(Manifests.OfSize(metrics));

    private static int RoundsOf(int metrics) => metrics < TenThousand ? 15 : 5;

    private static Measure Count(Func<int> count) => () => count();
}
