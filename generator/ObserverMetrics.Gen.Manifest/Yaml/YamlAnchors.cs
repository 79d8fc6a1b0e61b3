using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>The values that anchors name.</summary>
internal sealed class YamlAnchors
{
    private readonly Dictionary<string, AnchoredNode?> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _unused = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Before)> _forgotten = [];

    /// <summary>The names that no alias uses, each with the offset of its value.</summary>
    public IEnumerable<(string Name, int Before)> Unused => _forgotten.Concat(_unused.Select(pair => (pair.Key, pair.Value)));

    /// <summary>From here on the name, if there is one, stands for a value that is not yet complete.</summary>
    public void Begin(string? name, int offset)
    {
        if (name is null)
            return;

        _nodes[name] = null;
        if (_unused.TryGetValue(name, out var earlier))
            _forgotten.Add((name, earlier));
        _unused[name] = offset;
    }

    /// <summary>From here on the name, if there is one, stands for a value.</summary>
    public void End(string? name, AnchoredNode node)
    {
        if (name is not null)
            _nodes[name] = node;
    }

    /// <summary>The value of a name; null where there is none that is complete.</summary>
    public AnchoredNode? Find(string name)
    {
        _unused.Remove(name);
        return _nodes.TryGetValue(name, out var node) ? node : null;
    }

    /// <summary>What is wrong with an alias that finds nothing.</summary>
    public YamlFault FaultOf(YamlEvent alias)
    {
        var reason = _nodes.ContainsKey(alias.Value) ? "stands inside the value that it names" : "names no value above it";
        return new YamlFault(YamlRules.UnknownAlias, alias.Start, alias.End, alias.Value, reason);
    }
}

/// <summary>A value with what an alias to it costs.</summary>
/// <param name="Node">The value's number.</param>
/// <param name="Nodes">Number of the nodes in it, aliases counted with all that they stand for.</param>
/// <param name="Height">Number of its levels.</param>
internal readonly record struct AnchoredNode(int Node, int Nodes, int Height);
