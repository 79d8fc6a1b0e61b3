using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Finds the alerts of a panel by their names and by what they look at.</summary>
/// <remarks>Looked up for each panel: a walk over all alerts would take time that grows with panels times alerts.</remarks>
internal sealed class AlertCatalog
{
    private readonly IReadOnlyList<AlertLines> _alerts;
    private readonly ILookup<string, int> _byName;
    private readonly ILookup<string, int> _bySignature;

    public AlertCatalog(IReadOnlyList<AlertLines> alerts)
    {
        _alerts = alerts;
        var all = Enumerable.Range(0, _alerts.Count);
        _byName = all.ToLookup(i => _alerts[i].Name, StringComparer.Ordinal);
        _bySignature = all.ToLookup(i => _alerts[i].Signature, StringComparer.Ordinal);
    }

    public IEnumerable<string> Names => _alerts.Select(alert => alert.Name);

    public bool Has(string name) => _byName.Contains(name);

    /// <summary>The alerts that a panel names or whose query it shows, in the order of the file.</summary>
    public IReadOnlyList<AlertLines> ShownBy(PanelSyntax panel, IReadOnlyList<BoundQuery> queries) =>
        panel.Alerts.Count == 0 && !queries.Any(query => _bySignature.Contains(query.Signature)) ? [] :
    [
        .. panel.Alerts.SelectMany(name => _byName[name.Value])
            .Concat(queries.SelectMany(query => _bySignature[query.Signature]))
            .Distinct()
            .OrderBy(i => i)
            .Select(i => _alerts[i]),
    ];
}
