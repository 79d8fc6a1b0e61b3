namespace ObserverMetrics.Gen.Artifacts.Documents;

/// <summary>Doubles every <c>$</c> for readers that expand variables in a file: Grafana's provisioning and Compose.</summary>
internal static class DollarSigns
{
    public static Node Doubled(Node node)
    {
        switch (node)
        {
            case MapNode map:
                var doubledMap = new MapNode { Comment = map.Comment };
                foreach (var entry in map)
                    doubledMap.Add(entry.Key, Doubled(entry.Value));

                return doubledMap;
            case ListNode list:
                return new ListNode([.. list.Select(Doubled)]);
            case TextNode { Text: var text, IsExpanded: false }:
                return text.Replace("$", "$$");
            default:
                return node;
        }
    }
}
