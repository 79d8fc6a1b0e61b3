using ObserverMetrics.Gen.Artifacts.Documents;

namespace ObserverMetrics.Gen.Artifacts.Grafana;

/// <summary>Which data source a part of the dashboard uses.</summary>
internal static class DataSourceReference
{
    /// <summary>The name of the variable with which people choose the data source.</summary>
    public const string VariableName = "datasource";

    /// <summary>The Prometheus that people chose.</summary>
    public static MapNode Chosen { get; } = new() { ["type"] = "prometheus", ["uid"] = "${" + VariableName + "}" };

    /// <summary>Grafana's own store of annotations.</summary>
    public static MapNode BuiltIn { get; } = new() { ["type"] = "grafana", ["uid"] = "-- Grafana --" };
}
