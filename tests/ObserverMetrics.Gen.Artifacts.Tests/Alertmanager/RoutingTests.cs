using System.Runtime.CompilerServices;
using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.Alertmanager;

/// <summary>Whom amtool says an alert goes to.</summary>
public class RoutingTests
{
    [ServerFact("amtool")]
    public void Without_routes_every_receiver_hears_everything() =>
        Assert.Equal("pager,team,archive", Receivers(ShopDeployment.Alertmanager with { Routes = [], MuteTimes = [] }, "info"));

    [ServerFact("amtool")]
    public void A_severity_without_a_route_goes_where_the_least_urgent_one_goes() =>
        Assert.Equal("team", Receivers(ShopDeployment.Alertmanager with { MuteTimes = [] }, "info"));

    [ServerFact("amtool")]
    public void A_single_receiver_needs_no_routes()
    {
        var alertmanager = ShopDeployment.Alertmanager with { Receivers = EquatableArray.Of(ShopDeployment.Alertmanager.Receivers[1]), Routes = [], MuteTimes = [] };

        Assert.Equal("team", Receivers(alertmanager, "critical"));
    }

    private static string Receivers(AlertmanagerModel alertmanager, string severity, [CallerMemberName] string folderName = "")
    {
        var folder = (ShopManifest.Create() with { Alertmanager = alertmanager }).WriteTo(folderName);
        return Run.Accepts(folder, "amtool", "config", "routes", "test", "--config.file=" + OutputFileNames.Alertmanager, "severity=" + severity).Split('\n')[0];
    }
}
