using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Where an alert leads: to its runbook, and to the panel that shows it.</summary>
internal sealed class AlertLinks(ManifestSyntax syntax, DashboardModel dashboard)
{
    private static readonly string[] Variables = ["job", "instance"];

    // The first panel that shows an alert.
    private readonly ILookup<string, Panel> _panelsOfAlert = dashboard.Rows
        .SelectMany(row => row.Panels)
        .SelectMany(panel => panel.Alerts.Select(alert => (alert, panel)))
        .ToLookup(shown => shown.alert, shown => shown.panel, StringComparer.Ordinal);

    /// <summary>The annotations of an alert, in the order in which people read them.</summary>
    /// <param name="alert">The alert's name.</param>
    /// <param name="summary">One line, or null.</param>
    /// <param name="description">Some sentences, or null.</param>
    /// <param name="hasRunbook">Whether there is a runbook of it.</param>
    /// <param name="labels">The labels that each of its series certainly has.</param>
    public List<NameValue> Annotations(string alert, string? summary, string? description, bool hasRunbook, IReadOnlyCollection<string> labels)
    {
        var annotations = new List<NameValue>();
        Add("summary", summary);
        Add("description", description);
        Add("runbook_url", hasRunbook ? RunbookUrl(alert) : null);
        Add("dashboard_url", DashboardUrl(alert, labels));
        return annotations;

        void Add(string name, string? value)
        {
            if (value is not null)
                annotations.Add(new NameValue(name, value));
        }
    }

    // The base is the page itself, or the folder that it is put into. Headings' anchors are in lower case.
    private string? RunbookUrl(string alert)
    {
        if (syntax.Alerting.Runbooks is not { Value: var url })
            return null;

        var page = url.EndsWith("/", StringComparison.Ordinal) ? PageName() is { } name ? url + Uri.EscapeDataString(name) : null : url;
        return page is null ? null : TemplateText.Literal(page + "#" + alert.ToLowerInvariant());
    }

    // Null where the page is switched off.
    private string? PageName() =>
        syntax.Files.FirstOrDefault(file => file.DefaultName.Value == OutputFileNames.Runbooks) is { } file ? file.Name?.Value : OutputFileNames.Runbooks;

    // What the base asks for, such as an organisation, stays behind the path. The dashboard opens on what the alert is about.
    private string? DashboardUrl(string alert, IReadOnlyCollection<string> labels)
    {
        if (syntax.Alerting.Dashboards is not { Value: var url })
            return null;

        var question = url.IndexOf('?');
        var (grafana, query) = question < 0 ? (url, "") : (url.Substring(0, question), url.Substring(question + 1));
        var panel = _panelsOfAlert[alert].FirstOrDefault() is { } shown ? $"viewPanel={shown.Id}" : "";
        var variables = Variables.Where(labels.Contains).Select(label => $"var-{label}={{{{ $labels.{label} | urlquery }}}}");
        var asked = string.Join("&", new[] { TemplateText.Literal(query), panel }.Where(part => part.Length > 0).Concat(variables));
        return $"{TemplateText.Literal(grafana.TrimEnd('/'))}/d/{dashboard.Uid}{(asked.Length > 0 ? "?" : "")}{asked}";
    }
}
