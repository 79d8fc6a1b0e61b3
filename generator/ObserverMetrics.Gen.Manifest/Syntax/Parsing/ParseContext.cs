using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>What all parsers of one manifest share.</summary>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="document">The document, with the keys that the reader lost to syntax errors.</param>
internal sealed class ParseContext(DiagnosticBag diagnostics, YamlDocument document)
{
    private readonly ILookup<string, LostKey> _lost = document.Lost.ToLookup(key => key.Name, StringComparer.Ordinal);
    private readonly HashSet<string> _damaged = new(document.DamagedKeys, StringComparer.Ordinal);

    /// <summary>The keys that the reader lost and those of entries that were dropped here.</summary>
    public IReadOnlyCollection<string> DamagedKeys => _damaged;

    /// <summary>Whether the reader lost entries to syntax errors: what is empty then need not have been.</summary>
    public bool HasLostEntries { get; } = diagnostics.HasErrors;

    /// <summary>Whether further errors are only counted.</summary>
    public bool IsFullOfErrors => diagnostics.IsFullOfErrors;

    /// <summary>How many diagnostics were reported so far.</summary>
    public int ReportCount { get; private set; }

    /// <summary>Whether the reader lost a key of this name where it may have been the mapping's: its absence is then no second error.</summary>
    public bool IsLost(string key, YamlMapping mapping) => _lost.Count > 0 && IsAnyOf(_lost[key], mapping);

    private static bool IsAnyOf(IEnumerable<LostKey> keys, YamlMapping mapping) => keys.Any(key => key.MayBeOf(mapping));

    /// <summary>Notes that an entry is dropped: references to it need no second error.</summary>
    public void Damage(string key) => _damaged.Add(key);

    /// <summary>Notes that a rule is broken at a place.</summary>
    public void Report(DiagnosticRule rule, SourceSpan span, params string[] arguments)
    {
        ReportCount++;
        diagnostics.Report(rule, span, arguments);
    }
}
