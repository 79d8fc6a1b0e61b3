using System.Globalization;

namespace ObserverMetrics.Fuzz;

/// <summary>Runs numbered cases. A case that fails is told by its number, and repeats by it.</summary>
/// <remarks>
/// <c>OBSERVERMETRICS_FUZZ</c> says how many cases there are in place of the few that every build can afford, and
/// <c>OBSERVERMETRICS_FUZZ_FROM</c> with which number they begin.
/// </remarks>
internal static class Run
{
    /// <summary>How many cases are asked for, or null.</summary>
    public static int? Asked { get; } = Setting("OBSERVERMETRICS_FUZZ");

    private static readonly int First = Setting("OBSERVERMETRICS_FUZZ_FROM") ?? 0;

    /// <summary>Runs cases until one fails.</summary>
    /// <param name="count">How many there are where nobody asks for more.</param>
    /// <param name="run">Runs a case.</param>
    public static void Cases(int count, Action<int> run) => Parallel.For(
        First,
        First + (Asked ?? count),
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        (number, state) =>
        {
            try
            {
                run(number);
            }
            catch (Exception exception)
            {
                state.Stop();
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Case {number} fails: run it alone with OBSERVERMETRICS_FUZZ=1 OBSERVERMETRICS_FUZZ_FROM={number}. {exception.Message}"), exception);
            }
        });

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
