using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds a group.</summary>
internal static class GroupParser
{
    public static GroupSyntax Parse(Spanned<string> key, MappingReader map) => new()
    {
        Key = key,
        Title = map.Read(GroupKeys.Title),
        Collapsed = map.Read(GroupKeys.Collapsed),
        Interval = map.Read(GroupKeys.Interval),
        Absent = map.Read(GroupKeys.Absent),
        Metrics = map.ReadAll(GroupKeys.Metrics),
        Recorders = map.ReadAll(GroupKeys.Recorders),
        Recordings = map.ReadAll(GroupKeys.Recordings),
        Panels = map.ReadAll(GroupKeys.Panels),
        Alerts = map.ReadAll(GroupKeys.Alerts),
    };
}
