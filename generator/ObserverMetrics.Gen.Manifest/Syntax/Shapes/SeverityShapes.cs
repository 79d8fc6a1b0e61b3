using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;

namespace ObserverMetrics.Gen.Manifest.Syntax.Shapes;

/// <summary>Mappings whose keys are severities.</summary>
internal static class SeverityShapes
{
    private static readonly (string Word, AlertSeverity Value)[] Severities =
    [
        ("critical", AlertSeverity.Critical),
        ("warning", AlertSeverity.Warning),
        ("info", AlertSeverity.Info),
    ];

    public static readonly Shape<Spanned<AlertSeverity>> Word = ScalarShapes.Word(Severities);

    /// <summary>A value for each of some severities, at least one, most urgent first.</summary>
    public static Shape<IReadOnlyList<SeverityEntry<T>>> Each<T>(string noun, Shape<T> value, string description)
        where T : class
    {
        var keys = Array.ConvertAll(Severities, severity => (severity.Value, Key: new Key<T>(severity.Word, value, $"{description} of severity {severity.Word}.")));
        var table = new KeyTable(noun, [.. keys.Select(key => key.Key)]) { Constraints = [new Choice(1, keys.Length, [.. keys.Select(key => key.Key)])] };
        return CollectionShapes.Table<IReadOnlyList<SeverityEntry<T>>>(table, map =>
        {
            var entries = new List<SeverityEntry<T>>();
            foreach (var (severity, key) in keys)
            {
                if (map.Read(key) is { } read)
                    entries.Add(new SeverityEntry<T>(severity, map.SpanOf(key), read));
            }

            return entries.Count == 0 ? null : entries;
        });
    }
}

/// <summary>A value of a severity.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Span">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record SeverityEntry<T>(AlertSeverity Severity, SourceSpan Span, T Value);
