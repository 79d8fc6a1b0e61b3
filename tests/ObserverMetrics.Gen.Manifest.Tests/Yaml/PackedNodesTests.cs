using System.Runtime.CompilerServices;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Tests.Yaml;

public class PackedNodesTests
{
    [Fact]
    public void Nodes_beyond_the_first_page_are_themselves()
    {
        var keys = Enumerable.Range(0, 5_000).Select(i => $"k{i}").ToList();
        var root = ReadYaml.Sound(string.Concat(keys.Select(key => $"{key}: [{key}, {{ x: '{key}' }}]\n")));

        Assert.Equal(keys, root.Entries.Select(entry => entry.Key.Value));
        Assert.Equal(keys.Select(key => $"[{key}, {{x: {key}}}]"), root.Entries.Select(entry => ReadYaml.Show(entry.Value)));
        Assert.Equal(keys.Count - 1, root.Entries[^1].Value.Span.Line);
    }

    [Fact]
    public void An_object_that_was_asked_for_is_not_kept()
    {
        var root = ReadYaml.Sound("a: [b, c]\n");
        var first = AskFor(root);
        GC.Collect();

        Assert.False(first.IsAlive);
        GC.KeepAlive(root);
    }

    // A method of its own: what is local here is gone behind it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference AskFor(YamlMapping root) => new(root.Entries[0].Value);
}
