namespace ObserverMetrics.PromQL;

/// <summary>A function: what it takes and gives.</summary>
/// <param name="Name">The name.</param>
/// <param name="ArgumentTypes">The types of its arguments; the last one also holds for those that <paramref name="Variadic"/> adds.</param>
/// <param name="Variadic">
/// 0: all arguments are mandatory. Positive: the last argument is optional, and may come so many times. Negative: any number of times.
/// </param>
/// <param name="ReturnType">What the function gives.</param>
public sealed record PromQLFunction(string Name, IReadOnlyList<PromQLType> ArgumentTypes, int Variadic, PromQLType ReturnType)
{
    /// <summary>The first version that has it, no matter whether behind a flag; 2.42 also stands for all before it.</summary>
    public PrometheusVersion Since { get; init; } = PrometheusVersion.Oldest;

    /// <summary>The first version that has it without a flag; null when none has.</summary>
    public PrometheusVersion? StableSince { get; init; } = PrometheusVersion.Oldest;

    /// <summary>The first version that has it no more; null when it is there still.</summary>
    public PrometheusVersion? RemovedIn { get; init; }

    /// <summary>Whether all versions have it only with the flag <c>--enable-feature=promql-experimental-functions</c>.</summary>
    public bool IsExperimental => StableSince is null;

    /// <summary>The smallest number of arguments.</summary>
    public int FewestArguments => Variadic == 0 ? ArgumentTypes.Count : ArgumentTypes.Count - 1;

    /// <summary>The largest number of arguments; null when there is no limit.</summary>
    public int? MostArguments => Variadic < 0 ? null : FewestArguments + Variadic;

    /// <summary>The type of the argument at <paramref name="index"/>; null when there can be none.</summary>
    public PromQLType? ArgumentType(int index) =>
        index < ArgumentTypes.Count ? ArgumentTypes[index]
        : Variadic == 0 || ArgumentTypes.Count == 0 ? null
        : ArgumentTypes[ArgumentTypes.Count - 1];
}
