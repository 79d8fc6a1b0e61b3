namespace ObserverMetrics.PromQL;

/// <summary>All that is kept of a part of a pattern.</summary>
/// <param name="MatchesEmpty">Whether it matches at the empty text.</param>
/// <param name="Height">How deeply it is nested.</param>
/// <param name="Size">How large Go's program for it is.</param>
/// <param name="Repetitions">The largest product of nested counts.</param>
internal readonly record struct RegexSummary(bool MatchesEmpty, int Height, double Size, double Repetitions)
{
    public static RegexSummary Empty => new(true, 1, 1, 1);

    public static RegexSummary Character => new(false, 1, 1, 1);

    public RegexSummary Then(RegexSummary next) =>
        new(MatchesEmpty && next.MatchesEmpty, Math.Max(Height, next.Height), Size + next.Size, Math.Max(Repetitions, next.Repetitions));

    public RegexSummary Or(RegexSummary next) =>
        new(MatchesEmpty || next.MatchesEmpty, Math.Max(Height, next.Height), Size + next.Size + 1, Math.Max(Repetitions, next.Repetitions));

    public RegexSummary Nested() => this with { Height = Height + 1, Size = Size + 2 };

    /// <summary>Repeated from <paramref name="least"/> times to <paramref name="most"/>, or without limit when that is negative.</summary>
    public RegexSummary Repeated(int least, int most)
    {
        var count = most < 0 ? least : most;
        var size = most < 0 ? (least == 0 ? 2 + Size : 1 + (least * Size)) : (most * Size) + (most - least);
        return new RegexSummary(
            MatchesEmpty || least == 0,
            Height + 1,
            Math.Max(size, 1),
            most == 0 ? 1 : Math.Max(count, 1) * Repetitions);
    }
}
