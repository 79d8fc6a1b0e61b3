using System.Text.Json.Nodes;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Schema;

/// <summary>How keys depend on each other, as a schema.</summary>
/// <remarks>A key that another excludes is a property with the schema <c>false</c>, since editors then mark that key rather than the whole mapping.</remarks>
internal static class ConstraintSchema
{
    public static void AddTo(JsonObject schema, IReadOnlyList<KeyConstraint> constraints)
    {
        var demands = new JsonArray();
        foreach (var choice in constraints.OfType<Choice>().Where(choice => choice.Minimum > 0))
            demands.Add(AnyOf(choice.Keys));

        if (demands.Count == 1)
            schema["anyOf"] = demands[0]!["anyOf"]!.DeepClone();
        else if (demands.Count > 1)
            schema["allOf"] = demands;

        var dependencies = new JsonObject();
        foreach (var key in KeysOf(constraints))
        {
            if (Dependency(key, constraints) is { Count: > 0 } dependency)
                dependencies[key.Name] = dependency;
        }

        if (dependencies.Count > 0)
            schema["dependencies"] = dependencies;
    }

    private static IEnumerable<Key> KeysOf(IReadOnlyList<KeyConstraint> constraints) => constraints
        .SelectMany(constraint => constraint switch
        {
            Choice choice => choice.Keys,
            Needs needs => [needs.Key],
            BelongsTo belongs => [belongs.Key],
            _ => throw new NotSupportedException($"No schema says {constraint.GetType().Name}."),
        })
        .Distinct();

    private static JsonObject Dependency(Key key, IReadOnlyList<KeyConstraint> constraints)
    {
        var dependency = new JsonObject();
        var companions = constraints.OfType<Needs>().Where(needs => needs.Key == key).Select(needs => (JsonNode)needs.Companion.Name).ToArray();
        if (companions.Length > 0)
            dependency["required"] = new JsonArray(companions);

        var hosts = constraints.OfType<BelongsTo>().Where(belongs => belongs.Key == key).Select(belongs => (JsonNode)AnyOf(belongs.Hosts)).ToArray();
        if (hosts.Length == 1)
            dependency["anyOf"] = hosts[0]["anyOf"]!.DeepClone();
        else if (hosts.Length > 1)
            dependency["allOf"] = new JsonArray(hosts);

        var excluded = new JsonObject();
        foreach (var other in constraints.OfType<Choice>().Where(choice => choice.Maximum == 1 && choice.Keys.Contains(key)).SelectMany(choice => choice.Keys))
        {
            if (other != key)
                excluded[other.Name] = false;
        }

        if (excluded.Count > 0)
            dependency["properties"] = excluded;

        return dependency;
    }

    private static JsonObject AnyOf(IEnumerable<Key> keys) =>
        new() { ["anyOf"] = new JsonArray([.. keys.Select(key => new JsonObject { ["required"] = new JsonArray((JsonNode)key.Name) })]) };
}
