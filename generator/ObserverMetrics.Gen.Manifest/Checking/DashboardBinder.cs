using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Makes the dashboard of its section and of the groups' panels.</summary>
internal sealed class DashboardBinder(CheckContext context, SeriesCatalog series, PanelBinder panels, StableId ids)
{
    private const int DefaultSchemaVersion = 38;

    // Every dashboard has these.
    internal static readonly string[] OwnVariables = ["datasource", "job", "instance"];

    public DashboardModel Bind(ManifestSyntax syntax)
    {
        var written = syntax.Dashboard;
        var name = syntax.Name!.Value;
        return new DashboardModel(
            written.Title?.Value ?? name,
            written.Uid?.Value ?? Slug.Of(name),
            written.Refresh?.Value.Grafana ?? "30s",
            written.Range?.Value.Grafana ?? "6h",
            written.Timezone?.Value ?? "browser",
            written.Tags.Select(tag => tag.Value).ToEquatableArray(),
            written.Links.Select(link => new PanelLink(link.Title.Value, link.Url.Value)).ToEquatableArray(),
            written.Variables.Select(Bind).OfType<DashboardVariable>().ToEquatableArray(),
            name,
            written.SchemaVersion?.Value ?? DefaultSchemaVersion,
            syntax.Groups.Select(Row).Where(row => row.Panels.Count > 0).ToEquatableArray());
    }

    private DashboardVariable? Bind(VariableSyntax variable)
    {
        if (OwnVariables.Contains(variable.Name.Value))
        {
            context.Report(ManifestRules.ReservedName, variable.Name.Span, variable.Name.Value, "every dashboard has a variable of this name");
            return null;
        }

        if (series.Find(variable.Metric.Value) is not { } info)
        {
            context.Report(PromQLRules.UnknownSeries, variable.Metric.Span, variable.Metric.Value, CheckContext.DidYouMean(variable.Metric.Value, series.Names));
            return null;
        }

        if (info.PossibleLabels is null || info.PossibleLabels.Contains(variable.Label.Value))
            return new DashboardVariable(variable.Name.Value, variable.Label.Value, PromQLPrinter.PrintLossless(new TargetMatchers(series).Visit(new VectorSelector(variable.Metric.Value))));

        LabelReports.Unknown(context, variable.Label.Span, $"'{variable.Metric.Value}' has", variable.Label.Value, info.PossibleLabels);
        return null;
    }

    private DashboardRow Row(GroupSyntax group)
    {
        var titles = new Dictionary<string, int>(StringComparer.Ordinal);
        var bound = new List<Panel>();
        foreach (var panel in group.Panels)
        {
            if (titles.TryGetValue(panel.Title.Value, out var line))
            {
                context.Report(ManifestRules.DuplicateTitle, panel.Title.Span, panel.Title.Value, $"{line}");
                continue;
            }

            titles.Add(panel.Title.Value, panel.Title.Span.Line + 1);
            if (panels.Bind(panel, group) is { } model)
                bound.Add(model);
        }

        return new DashboardRow(ids.Of(group.Key.Value), GroupTitle.Of(group), group.Collapsed?.Value == true, bound.ToEquatableArray());
    }
}
