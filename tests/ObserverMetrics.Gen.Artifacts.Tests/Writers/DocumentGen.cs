using CsCheck;
using ObserverMetrics.Gen.Artifacts.Documents;
using Pick = CsCheck.Gen;

namespace ObserverMetrics.Gen.Artifacts.Tests.Writers;

/// <summary>Random documents of hostile texts.</summary>
internal static class DocumentGen
{
    public static Gen<MapNode> Maps { get; } = Map(Value(3));

    private static Gen<Node> Value(int depth)
    {
        var scalars = Pick.OneOf(
            HostileText.Any.Select(text => (Node)text),
            Pick.Bool.Select(flag => (Node)flag),
            Pick.Int.Select(number => (Node)number),
            Pick.Const(Node.Null));
        if (depth == 0)
            return scalars;

        var inner = Value(depth - 1);
        return Pick.OneOf(scalars, scalars, Map(inner).Select(map => (Node)map), inner.Array[0, 4].Select(List));
    }

    private static Gen<MapNode> Map(Gen<Node> values) =>
        Pick.Select(HostileText.Any, values).Array[0, 4].Select(entries =>
        {
            var map = new MapNode { Comment = entries.Length > 0 ? entries[0].Item1 : null };
            foreach (var (key, value) in entries.DistinctBy(entry => Characters.WellFormed(entry.Item1)))
                map.Add(key, value);

            return map;
        });

    private static Node List(Node[] items)
    {
        var list = new ListNode();
        foreach (var item in items)
            list.Add(item);

        return list;
    }
}
