namespace ObserverMetrics.Gen.Manifest.Syntax.Shapes;

/// <summary>The texts of a list so far.</summary>
/// <remarks>Nearly all lists have a handful of items, and comparing these costs less than the set that a long one needs.</remarks>
internal struct SeenTexts
{
    private const int Few = 16;

    private List<string>? _texts;
    private HashSet<string>? _many;

    /// <summary>Whether a text was not there before.</summary>
    public bool IsNew(string text)
    {
        if (_many is not null)
            return _many.Add(text);

        _texts ??= [];
        if (_texts.Contains(text))
            return false;

        _texts.Add(text);
        if (_texts.Count > Few)
            _many = new HashSet<string>(_texts, StringComparer.Ordinal);

        return true;
    }
}
