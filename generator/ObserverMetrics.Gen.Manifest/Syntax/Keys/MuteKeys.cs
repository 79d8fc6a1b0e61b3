using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Parsing;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.CollectionShapes;
using static ObserverMetrics.Gen.Manifest.Syntax.Shapes.ScalarShapes;

namespace ObserverMetrics.Gen.Manifest.Syntax.Keys;

/// <summary>A mute time.</summary>
internal static class MuteKeys
{
    public static readonly Key<IReadOnlyList<Spanned<AlertSeverity>>> Severities = new(
        "severities", ListOf(SeverityShapes.Word), "The severities that it mutes.", isMandatory: true, example: "[warning, info]");

    public static readonly Key<IReadOnlyList<Spanned<string>>> Weekdays = new(
        "weekdays", ListOf(Of(Grammars.Weekdays)), "Days, or ranges such as monday:friday.", otherwise: "every day", example: "[saturday, sunday]");

    public static readonly Key<Spanned<string>> From = new("from", Of(Grammars.TimeOfDay), "The time of day at which it starts.", otherwise: "the whole day");

    public static readonly Key<Spanned<string>> To = new("to", Of(Grammars.TimeOfDay), "The time of day at which it ends.", otherwise: "the whole day", example: "06:00");

    public static readonly Key<Spanned<string>> Location = new("location", Of(Grammars.TimeZone), "The time zone of the times.", byDefault: "UTC");

    public static readonly KeyTable Table = new("mute time", Severities, Weekdays, From, To, Location)
    {
        Constraints = [Choice.AtLeastOne(Weekdays, From), new Needs(From, To), new Needs(To, From)],
    };

    public static MuteSyntax Parse(Spanned<string> name, MappingReader map) => new()
    {
        Name = name,
        Severities = map.ReadAll(Severities),
        Weekdays = map.ReadAll(Weekdays),
        From = map.Read(From),
        To = map.Read(To),
        Location = map.Read(Location),
    };
}
