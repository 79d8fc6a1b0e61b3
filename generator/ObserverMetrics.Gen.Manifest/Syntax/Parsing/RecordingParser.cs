using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds a recording rule.</summary>
internal static class RecordingParser
{
    /// <summary>The recording; null where it has windows that are all unreadable: without them its name would look wrong, too.</summary>
    public static RecordingSyntax? Parse(Spanned<string> name, MappingReader map)
    {
        var recording = new RecordingSyntax
        {
            Name = name,
            Help = map.Read(RecordingKeys.Help),
            Query = QueryParser.Parse(map),
            Unit = map.Read(RecordingKeys.Unit),
            Windows = map.ReadAll(RecordingKeys.Windows),
            Allow = map.ReadAll(RecordingKeys.Allow),
        };
        return recording.Windows.Count == 0 && map.HasOrLost(RecordingKeys.Windows) ? null : recording;
    }
}
