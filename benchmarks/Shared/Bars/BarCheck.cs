using System.Globalization;

namespace ObserverMetrics.Benchmarks.Bars;

/// <summary>Measures figures, prints each against its limit, and tells by the exit code whether all are kept.</summary>
internal static class BarCheck
{
    private const int RepeatedRounds = 3;

    /// <summary>0 where all are kept, 1 where one is missed, 2 where noise leaves one open.</summary>
    /// <param name="bars">All there are.</param>
    /// <param name="words">Words that a figure's subject has to contain.</param>
    public static int Run(IEnumerable<Bar> bars, string[] words)
    {
        Print("", "against", "figure", "limit", "quartiles", "spread", "");
        var verdicts = bars.Where(bar => Array.TrueForAll(words, word => bar.Subject.Contains(word, StringComparison.Ordinal))).Select(Measure).ToList();
        Console.WriteLine($"{verdicts.Count(verdict => verdict == Verdict.Met)} met, {verdicts.Count(verdict => verdict == Verdict.Missed)} missed, {verdicts.Count(verdict => verdict == Verdict.Inconclusive)} inconclusive");
        return verdicts.Contains(Verdict.Missed) ? 1 : verdicts.Contains(Verdict.Inconclusive) ? 2 : 0;
    }

    private static Verdict Measure(Bar bar)
    {
        var figure = Figure.Of(bar.Prepare(), bar.Rounds);
        var verdict = figure.Against(bar.Limit);
        if (verdict is Verdict.Missed or Verdict.Inconclusive)
        {
            Print(bar, figure, "again");
            figure = Figure.Of(bar.Prepare(), bar.Rounds * RepeatedRounds);
            verdict = figure.Against(bar.Limit);
        }

        Print(bar, figure, verdict.ToString().ToLowerInvariant());
        return verdict;
    }

    private static void Print(Bar bar, Figure figure, string verdict) => Print(
        bar.Subject,
        bar.Against,
        Text(figure.Median),
        bar.Limit?.ToString() ?? "",
        $"{Text(figure.Lower)}–{Text(figure.Upper)}",
        figure.Spread.ToString("0 %", CultureInfo.InvariantCulture),
        verdict);

    private static void Print(string subject, string against, string figure, string limit, string quartiles, string spread, string verdict) =>
        Console.WriteLine($"{subject,-56} {against,-46} {figure,8} {limit,8} {quartiles,15} {spread,7}  {verdict}");

    private static string Text(double value) => value.ToString(value < 100 ? "0.00" : "0", CultureInfo.InvariantCulture);
}
