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
    private static readonly PromQLDuration RateInterval = PromQLDuration.FromVariable("$__rate_interval");
    private static readonly QueryPlace OverTime = new(true, RateInterval, RateInterval, [], false);
    private static readonly QueryPlace OverRange = new(true, RateInterval, PromQLDuration.FromVariable("$__range"), [], false);

    /// <summary>Nowhere: what is the same about a panel's query and a rule's.</summary>
    public static QueryPlace Neutral { get; } = new(true, QuerySignature.Window, QuerySignature.Window, [], false);

    /// <summary>Whether queries look here as they do nowhere, their windows aside.</summary>
    public bool IsNeutral => InDashboard && Keep.Count == 0 && !SumsValues;

    public static QueryPlace Rule(IReadOnlyList<string> keep) => new(false, RuleWindow, RuleWindow, keep, false);

    public static QueryPlace Panel(PanelType type) => type switch
    {
        PanelType.TimeSeries or PanelType.Heatmap => OverTime,
        PanelType.Stat => OverRange with { SumsValues = true },
        _ => OverRange,
    };
}
