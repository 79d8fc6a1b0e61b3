using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;
using ObserverMetrics.Gen.Manifest.Syntax.Shapes;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>The one reporter of each rule that shapes, tables and constraints can break.</summary>
internal static class SyntaxReports
{
    public static void ReportUnknownKey(this ParseContext context, YamlKey key, KeyTable table, string? nearest) =>
        context.Report(
            SyntaxRules.UnknownKey,
            key.Span,
            Quoted.Excerpt(key.Value),
            table.Singular,
            UnseenCharacters.AdviceOn(key.Value) is { } advice ? "write " + advice : nearest is not null ? $"did you mean '{nearest}'?" : "its keys are " + string.Join(", ", table.Keys.Select(known => known.Name)));

    public static void ReportMissingKey(this ParseContext context, MappingReader map, Key key) =>
        context.Report(SyntaxRules.MissingKey, map.HeadSpan, map.Subject, key.Name, key.Kind.Singular);

    public static void ReportWrongType(this ParseContext context, YamlNode node, ValueKind kind)
    {
        if (!context.HasLostEntries || node is not YamlScalar scalar || !scalar.IsNothing())
            context.Report(SyntaxRules.WrongType, node.Span, kind.Singular, node.Describe());
    }

    public static void ReportUnknownWord(this ParseContext context, YamlScalar scalar, IReadOnlyList<string> words) =>
        context.Report(
            SyntaxRules.UnknownWord,
            scalar.Span,
            Quoted.Excerpt(scalar.Value),
            Quoted.Either(words),
            !context.IsFullOfErrors && NearestName.Find(scalar.Value, words) is { } word ? $"; did you mean '{word}'?" : "");

    public static void ReportUnsupportedVersion(this ParseContext context, YamlScalar scalar, string supported) =>
        context.Report(SyntaxRules.UnsupportedVersion, scalar.Span, Quoted.Excerpt(scalar.Value), supported);

    public static void ReportBadDuration(this ParseContext context, YamlScalar scalar, string reason) =>
        context.Report(SyntaxRules.BadDuration, scalar.Span, Quoted.Excerpt(scalar.Value), reason);

    public static void ReportBadQuantity(this ParseContext context, YamlScalar scalar, string reason) =>
        context.Report(SyntaxRules.BadQuantity, scalar.Span, Quoted.Excerpt(scalar.Value), reason);

    public static void ReportBadWholeNumber(this ParseContext context, YamlScalar scalar, IntegerKind kind) =>
        context.Report(SyntaxRules.BadWholeNumber, scalar.Span, Quoted.Excerpt(scalar.Value), kind.Singular);

    public static void ReportBadNumber(this ParseContext context, YamlScalar scalar, NumberKind kind) =>
        context.Report(SyntaxRules.BadNumber, scalar.Span, Quoted.Excerpt(scalar.Value), kind.Singular);

    public static void ReportMalformedText(this ParseContext context, string text, SourceSpan span, TextGrammar grammar, string expected) =>
        context.Report(SyntaxRules.MalformedText, span, Quoted.Excerpt(text), grammar.Singular, UnseenCharacters.AdviceOn(text) is { } advice ? advice : expected);

    public static void ReportSecretInClear(this ParseContext context, YamlKey key, string instead) =>
        context.Report(SyntaxRules.SecretInClear, key.Span, key.Value, instead);

    public static void ReportNothingChosen(this ParseContext context, MappingReader map, IReadOnlyList<Key> keys) =>
        context.Report(SyntaxRules.NothingChosen, map.HeadSpan, map.Subject, Quoted.EitherKey(keys.Select(key => key.Name)));

    public static void ReportTooManyChosen(this ParseContext context, SourceSpan span, Key first, Key superfluous) =>
        context.Report(SyntaxRules.TooManyChosen, span, superfluous.Name, first.Name);

    public static void ReportDoesNotBelong(this ParseContext context, SourceSpan span, Key key, IReadOnlyList<Key> hosts) =>
        context.Report(SyntaxRules.DoesNotBelong, span, key.Name, Quoted.EitherKey(hosts.Select(host => host.Name)));

    public static void ReportCompanionMissing(this ParseContext context, SourceSpan span, Key key, Key companion) =>
        context.Report(SyntaxRules.CompanionMissing, span, key.Name, companion.Name, companion.Kind.Singular);

    public static void ReportRepeatedItem(this ParseContext context, YamlScalar scalar) =>
        context.Report(SyntaxRules.RepeatedItem, scalar.Span, Quoted.Excerpt(scalar.Value));

    public static void ReportEmptyList(this ParseContext context, YamlNode node, ListKind kind)
    {
        if (!context.HasLostEntries)
            context.Report(SyntaxRules.EmptyList, node.Span, kind.Singular);
    }
}
