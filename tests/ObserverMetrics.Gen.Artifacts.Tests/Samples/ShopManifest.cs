using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.Samples;

/// <summary>A web shop that uses every part of the model: each metric and label kind, panel type, channel and rule form.</summary>
internal static class ShopManifest
{
    public const string Hash = "3f1c0e5a9d7b42c6881f2e4d6a90b7c5e3d1f0a2b4c6d8e0f1a3b5c7d9e1f3a5";

    /// <summary>With all sections, on a bridge network.</summary>
    public static MetricsManifest Create() => new(
        "Shop",
        new CodeModel("Shop", "ShopMetrics", "Shop.Monitoring", IsInternal: false, Hash, Enums, ShopMetricsList.All, [], []),
        ShopDashboard.Create(),
        ShopRules.Groups,
        ShopDeployment.Alertmanager,
        ShopDeployment.Create(NetworkMode.Bridge),
        Files: []);

    private static EquatableArray<LabelEnum> Enums { get; } = EquatableArray.Of(
        new LabelEnum("Method", EquatableArray.Of(new LabelValue("GET", "Get"), new LabelValue("POST", "Post"))));
}
