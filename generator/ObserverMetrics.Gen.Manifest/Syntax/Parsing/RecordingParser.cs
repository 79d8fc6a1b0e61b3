using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Binds a recording rule.</summary>
internal static class RecordingParser
{
    private const string Placeholder = "{window}";

    public static RecordingSyntax Parse(Spanned<string> name, MappingReader map)
    {
        var hasPlaceholder = name.Value.Contains(Placeholder);
        if (map.HasOrLost(RecordingKeys.Windows) && !hasPlaceholder)
            Report($"'{name.Value}' has several windows but one name. Put {Placeholder} into it, as in job:requests:rate{Placeholder}.");
        else if (hasPlaceholder && !map.HasOrLost(RecordingKeys.Windows))
            Report($"'{name.Value}' has {Placeholder} in its name but no 'windows'. Add them, as in 'windows: [5m, 1h]', or write the window into the name.");

        return new()
        {
            Name = name,
            Help = map.Read(RecordingKeys.Help),
            Query = QueryParser.Parse(map),
            Unit = map.Read(RecordingKeys.Unit),
            Windows = map.ReadAll(RecordingKeys.Windows),
            Allow = map.ReadAll(RecordingKeys.Allow),
        };

        void Report(string message) => map.Context.Report(SyntaxRules.WindowPlaceholder, name.Span, message);
    }
}
