using ObserverMetrics.Dashboards.Tests.Linter.Rules;

namespace ObserverMetrics.Dashboards.Tests.Linter;

/// <summary>What a rule has against a dashboard.</summary>
/// <param name="Panel">The panel, or an empty text where it is no panel's.</param>
/// <param name="Subject">What in it: a series, or an empty text.</param>
/// <param name="Message">The complaint.</param>
internal sealed record Complaint(string Panel, string Subject, string Message);

/// <summary>A rule of Grafana's dashboard linter, <see href="https://github.com/grafana/dashboard-linter/blob/main/docs/index.md"/>.</summary>
/// <remarks>Ours are as strict or stricter: they look at every panel type, and at a counter's name where the linter overlooks one with matchers.</remarks>
internal abstract class Rule
{
    /// <summary>All rules, in the linter's order.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new TemplateDataSourceRule(),
        new TemplateLabelRule("job"),
        new TemplateLabelRule("instance"),
        new TemplateLabelPromQLRule(),
        new TemplateOnTimeChangeReloadRule(),
        new PanelDataSourceRule(),
        new PanelTitleDescriptionRule(),
        new PanelUnitsRule(),
        new PanelNoTargetsRule(),
        new TargetLogQLRule(),
        new TargetLogQLAutoRule(),
        new TargetPromQLRule(),
        new TargetRateIntervalRule(),
        new TargetMatcherRule("job"),
        new TargetMatcherRule("instance"),
        new TargetCounterAggRule(),
        new UneditableRule(),
    ];

    /// <summary>The linter's name of it.</summary>
    public abstract string Name { get; }

    /// <summary>Its complaints about a dashboard.</summary>
    public abstract IEnumerable<Complaint> Check(LintedDashboard dashboard);
}

/// <summary>A rule that looks at one panel after the other.</summary>
internal abstract class PanelRule : Rule
{
    public override IEnumerable<Complaint> Check(LintedDashboard dashboard) =>
        dashboard.Panels.Where(panel => panel.ShowsData).SelectMany(panel => Check(panel, dashboard).Select(message => new Complaint(panel.Title, "", message)));

    protected abstract IEnumerable<string> Check(LintedPanel panel, LintedDashboard dashboard);
}

/// <summary>A rule that looks at one query after the other.</summary>
internal abstract class TargetRule : Rule
{
    public override IEnumerable<Complaint> Check(LintedDashboard dashboard) =>
        from panel in dashboard.Panels
        from target in panel.Targets
        from found in Check(target)
        select new Complaint(panel.Title, found.Subject, found.Message);

    protected abstract IEnumerable<(string Subject, string Message)> Check(LintedTarget target);
}
