using System.Collections;

namespace ObserverMetrics.Gen.Artifacts.Documents;

/// <summary>Values in order.</summary>
internal sealed class ListNode : Node, IEnumerable<Node>
{
    private readonly List<Node> _added;
    private readonly IEnumerable<Node> _items;

    public ListNode()
        : this([])
    {
    }

    public ListNode(List<Node> items)
        : this(items, items)
    {
    }

    private ListNode(List<Node> added, IEnumerable<Node> items) => (_added, _items) = (added, items);

    public bool IsEmpty => !_items.Any();

    public static ListNode Of(IEnumerable<string> texts) => [.. texts.Select(text => (Node)text)];

    /// <summary>A list that makes its items while it is written, so that the thousands of a dashboard are never in memory together.</summary>
    /// <param name="items">Gives the same items each time.</param>
    public static ListNode MadeInTurn(IEnumerable<Node> items) => new([], items);

    public void Add(Node item) => _added.Add(item);

    /// <summary>This list, or null where it is empty: leaves an optional section out.</summary>
    public ListNode? OrNull() => IsEmpty ? null : this;

    public IEnumerator<Node> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
