using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>Links of a dashboard or panel.</summary>
internal static class Links
{
    public static ListNode List(EquatableArray<PanelLink> links) => new([.. links.Select(Link)]);

    private static MapNode Link(PanelLink link) => new()
    {
        ["title"] = link.Title,
        ["type"] = "link",
        ["url"] = link.Url,
        ["icon"] = "external link",
        ["tooltip"] = "",
        ["tags"] = new ListNode(),
        ["asDropdown"] = false,
        ["includeVars"] = false,
        ["keepTime"] = false,
        ["targetBlank"] = true,
    };
}
