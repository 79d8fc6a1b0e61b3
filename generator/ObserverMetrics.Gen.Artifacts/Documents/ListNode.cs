using System.Collections;

namespace ObserverMetrics.Gen.Artifacts.Documents;

/// <summary>Values in order.</summary>
internal sealed class ListNode : Node, IEnumerable<Node>
{
    private readonly List<Node> _items;

    public ListNode()
        : this([])
    {
    }

    public ListNode(List<Node> items) => _items = items;

    public int Count => _items.Count;

    public static ListNode Of(IEnumerable<string> texts) => [.. texts.Select(text => (Node)text)];

    public void Add(Node item) => _items.Add(item);

    /// <summary>This list, or null where it is empty: leaves an optional section out.</summary>
    public ListNode? OrNull() => Count == 0 ? null : this;

    public IEnumerator<Node> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
