using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Kubernetes;

/// <summary>What all objects have: kind, name, namespace, labels.</summary>
internal static class ObjectMetadata
{
    /// <summary>The group and version of Prometheus Operator's kinds.</summary>
    public const string OperatorVersion = "monitoring.coreos.com/v1";

    public static MapNode Object(string apiVersion, string kind, string name, string? @namespace, EquatableArray<NameValue> labels, MapNode? annotations = null) => new()
    {
        ["apiVersion"] = apiVersion,
        ["kind"] = kind,
        ["metadata"] = new MapNode
        {
            ["name"] = name,
            ["namespace"] = @namespace,
            ["labels"] = Values(labels).OrNull(),
            ["annotations"] = annotations,
        },
    };

    public static MapNode Values(EquatableArray<NameValue> values)
    {
        var map = new MapNode();
        foreach (var value in values)
            map.Add(value.Name, value.Value);

        return map;
    }
}
