using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds a receiver.</summary>
internal static class ReceiverParser
{
    /// <summary>The receiver; null where none of its channels is readable.</summary>
    public static ReceiverSyntax? Parse(Spanned<string> name, MappingReader map)
    {
        var channels = ReceiverKeys.All.SelectMany(map.ReadAll).ToList();
        return channels.Count == 0 ? null : new ReceiverSyntax(name, channels);
    }
}
