using ObserverMetrics.Gen.Manifest.Syntax;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Finds the alerts of a panel by their names and by what they look at.</summary>
/// <remarks>Looked up for each panel: a walk over all alerts would take time that grows with panels times alerts.</remarks>
internal sealed class AlertCatalog
{
    private const int None = -1;

    private readonly IReadOnlyList<AlertLines> _alerts;
    private readonly Dictionary<string, int> _byName;

    // The first alert of each signature, and behind each alert the next one of the same.
    private readonly Dictionary<string, int> _bySignature;
    private readonly int[] _next;

    public AlertCatalog(IReadOnlyList<AlertLines> alerts)
    {
        (_alerts, _next) = (alerts, new int[alerts.Count]);
        (_byName, _bySignature) = (new(alerts.Count, StringComparer.Ordinal), new(alerts.Count, StringComparer.Ordinal));
        for (var i = alerts.Count - 1; i >= 0; i--)
        {
            _byName.Add(alerts[i].Name, i);
            _next[i] = _bySignature.TryGetValue(alerts[i].Signature, out var next) ? next : None;
            _bySignature[alerts[i].Signature] = i;
        }
    }

    public IEnumerable<string> Names => _alerts.Select(alert => alert.Name);

    public bool Has(string name) => _byName.ContainsKey(name);

    /// <summary>The alerts that a panel names or whose query it shows, in the order of the file.</summary>
    public IReadOnlyList<AlertLines> ShownBy(PanelSyntax panel, IReadOnlyList<BoundQuery> queries)
    {
        SortedSet<int>? shown = null;
        foreach (var name in panel.Alerts)
        {
            if (_byName.TryGetValue(name.Value, out var alert))
                (shown ??= []).Add(alert);
        }

        foreach (var query in queries)
        {
            if (!_bySignature.TryGetValue(query.Signature, out var alert))
                continue;

            for (; alert != None; alert = _next[alert])
                (shown ??= []).Add(alert);
        }

        return shown is null ? [] : [.. shown.Select(alert => _alerts[alert])];
    }
}
