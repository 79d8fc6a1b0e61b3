using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax.Keys;
using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Syntax.Parsing;

/// <summary>Reads a mapping by its table: unknown, missing and unfitting keys are reported at once, values when they are read.</summary>
internal sealed class MappingReader
{
    // The key of each entry, null where it is none of the table. Most mappings have a handful: sets would cost more than they save.
    private readonly Key?[] _keys;
    private List<Key>? _faulty;
    private List<string>? _meant;
    private readonly YamlMapping _mapping;
    private readonly YamlEntry[] _entries;
    private readonly Spanned<string>? _name;

    /// <param name="mapping">The mapping.</param>
    /// <param name="table">Its keys.</param>
    /// <param name="name">Its own key where it is an entry of a map.</param>
    /// <param name="context">Takes what is wrong.</param>
    public MappingReader(YamlMapping mapping, KeyTable table, Spanned<string>? name, ParseContext context)
    {
        (_mapping, _name, Table, Context) = (mapping, name, table, context);
        (_entries, _keys) = (new YamlEntry[mapping.Entries.Count], new Key?[mapping.Entries.Count]);
        for (var i = 0; i < _keys.Length; i++)
        {
            _entries[i] = mapping.Entries[i];
            _keys[i] = table.Find(_entries[i].Key.Value);
            if (_keys[i] is null)
                ReportUnknown(_entries[i]);
        }

        for (var i = 0; i < table.Mandatory.Count; i++)
        {
            if (!HasOrLost(table.Mandatory[i]))
                context.ReportMissingKey(this, table.Mandatory[i]);
        }

        ConstraintChecker.Check(this);
    }

    public KeyTable Table { get; }

    public ParseContext Context { get; }

    /// <summary>Where the mapping stands.</summary>
    public YamlPlace Place => _mapping.Place;

    /// <inheritdoc cref="Place"/>
    public SourceSpan Span => Place.Span;

    /// <summary>Where the mapping as a whole is spoken of: its own key, or its first one.</summary>
    public YamlPlace HeadPlace => _name?.Place ?? (_entries is [var first, ..] ? first.Key.Place : _mapping.Place);

    /// <inheritdoc cref="HeadPlace"/>
    public SourceSpan HeadSpan => HeadPlace.Span;

    /// <summary>The mapping in messages, as in <c>Metric 'x'</c> or <c>This panel</c>.</summary>
    public string Subject
    {
        get
        {
            var name = _name?.Value ?? (Table.NamedBy is { } key ? (ValueOf(key) as YamlScalar)?.Value : null);
            return name is null ? "This " + Table.Noun : char.ToUpperInvariant(Table.Noun[0]) + Table.Noun.Substring(1) + " '" + Quoted.Excerpt(name) + "'";
        }
    }

    /// <summary>Whether it has a key that is not of its table.</summary>
    public bool HasUnknown { get; private set; }

    /// <summary>Whether the key is there, readable or not, or was lost to a syntax error or misspelt: its absence is then no second error.</summary>
    public bool HasOrLost(Key key) =>
        Has(key) || ((_meant?.Contains(key.Name) == true || Context.IsLost(key.Name, _mapping)) && Table.Find(key.Name) == key);

    /// <summary>Whether the key is there, readable or not.</summary>
    public bool Has(Key key) => IndexOf(key) >= 0;

    /// <summary>Those of some keys that are there, in the order of the file.</summary>
    public IEnumerable<Key> Present(IReadOnlyList<Key> keys) => _keys.OfType<Key>().Where(keys.Contains);

    /// <summary>How many of some keys are there.</summary>
    public int CountPresent(IReadOnlyList<Key> keys)
    {
        var count = 0;
        foreach (var key in _keys)
            count += key is not null && keys.Contains(key) ? 1 : 0;

        return count;
    }

    /// <summary>The place of a key that is there.</summary>
    public YamlPlace PlaceOf(Key key) => _entries[IndexOf(key)].Key.Place;

    /// <inheritdoc cref="PlaceOf"/>
    public SourceSpan SpanOf(Key key) => PlaceOf(key).Span;

    /// <summary>The value of a key; null where the key is absent or its value unreadable, which is then reported.</summary>
    public T? Read<T>(Key<T> key)
        where T : class
    {
        if (ValueOf(key) is not { } node)
            return null;

        var reportsBefore = Context.ReportCount;
        var value = key.Shape.Read(node, Context);
        if (Context.ReportCount != reportsBefore)
            (_faulty ??= []).Add(key);

        return value;
    }

    /// <summary>The items of a key; none where the key is absent or its value unreadable, which is then reported.</summary>
    public IReadOnlyList<T> ReadAll<T>(Key<IReadOnlyList<T>> key) => Read(key) ?? [];

    /// <summary>Whether something in the value of the key was reported when it was read, or the key was lost or misspelt.</summary>
    public bool IsFaulty(Key key) => _faulty?.Contains(key) == true || (!Has(key) && HasOrLost(key));

    private void ReportUnknown(YamlEntry entry)
    {
        var key = entry.Key;
        if (Table.Secrets.TryGetValue(key.Value, out var instead))
            Context.ReportSecretInClear(key, instead);
        else
            Context.ReportUnknownKey(key, Table, instead = Context.IsFullOfErrors ? null : NearestName.Find(key.Value, Table.Keys.Select(known => known.Name)));

        HasUnknown = true;
        if (instead is not null)
            (_meant ??= []).Add(instead);
        if (!Context.IsFullOfErrors)
            Damage(entry.Value);
    }

    /// <summary>What is declared below a key that is not read may be meant by names elsewhere, which then need no errors of their own.</summary>
    private void Damage(YamlNode node)
    {
        foreach (var entry in (node as YamlMapping)?.Entries ?? [])
        {
            Context.Damage(entry.Key.Value);
            Damage(entry.Value);
        }
    }

    private YamlNode? ValueOf(Key key) => IndexOf(key) is >= 0 and var index ? _entries[index].Value : null;

    private int IndexOf(Key key)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            if (ReferenceEquals(_keys[i], key))
                return i;
        }

        return -1;
    }
}
