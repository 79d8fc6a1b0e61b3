using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Where a query stands: decides windows, kept labels and guards.</summary>
/// <param name="InDashboard">Whether it is a panel's rather than a rule's.</param>
/// <param name="RateWindow">The window of rates.</param>
/// <param name="IncreaseWindow">The window of increases and distributions.</param>
/// <param name="Keep">The labels that short forms keep besides <c>by</c>.</param>
/// <param name="SumsValues">Whether <c>value</c> is one number: a stat.</param>
internal sealed record QueryPlace(
    bool InDashboard,
    PromQLDuration RateWindow,
    PromQLDuration IncreaseWindow,
    IReadOnlyList<string> Keep,
    bool SumsValues)
{
    private static readonly PromQLDuration RuleWindow = PromQLDuration.FromSeconds(300);

    /// <summary>Nowhere: what is the same about a panel's query and a rule's.</summary>
    public static QueryPlace Neutral { get; } = new(true, RuleWindow, RuleWindow, [], false);

    public static QueryPlace Rule(IReadOnlyList<string> keep) => new(false, RuleWindow, RuleWindow, keep, false);

    public static QueryPlace Panel(PanelType type)
    {
        var rate = PromQLDuration.FromVariable("$__rate_interval");
        var increase = type is PanelType.TimeSeries or PanelType.Heatmap ? rate : PromQLDuration.FromVariable("$__range");
        return new QueryPlace(true, rate, increase, [], type == PanelType.Stat);
    }
}
