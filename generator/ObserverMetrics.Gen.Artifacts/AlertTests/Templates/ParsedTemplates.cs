using System.Collections.Concurrent;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Templates;

/// <summary>Templates by their text: each is read once, however often it is rendered.</summary>
internal sealed class ParsedTemplates
{
    private readonly ConcurrentDictionary<string, AlertTemplate> _parsed = new(StringComparer.Ordinal);

    public AlertTemplate Of(string text) => _parsed.GetOrAdd(text, AlertTemplate.Parse);
}
