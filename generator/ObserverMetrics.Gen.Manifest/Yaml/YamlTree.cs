using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Builds nodes from events, until the end or the first place where that cannot go on.</summary>
internal sealed class YamlTree
{
    private const int MaximumDepth = 64;
    private const int MaximumNodes = 350_000;

    private readonly SourceText _source;
    private readonly Damage _damage;
    private readonly YamlEvents _events;
    private readonly FlowNesting _flow;
    private readonly YamlTraps _traps;
    private readonly List<YamlFault> _notices = [];
    private readonly YamlAnchors _anchors = new();
    private readonly RepeatedTexts _texts = new();

    private readonly PackedNodes _packed;

    // What the collections hold that are not yet complete: a node gets its content when its length is known.
    private readonly List<PackedEntry> _openEntries = [];
    private readonly List<int> _openItems = [];
    private int _nodes;
    private int _column;

    private YamlTree(SourceText source, Damage damage)
    {
        _source = source;
        _damage = damage;
        _events = new YamlEvents(source, damage.OpenText());
        _flow = new FlowNesting(source);
        _traps = new YamlTraps(source, _flow);
        _packed = new PackedNodes(source);
    }

    /// <summary>Reads a text once.</summary>
    /// <param name="source">The file.</param>
    /// <param name="damage">The entries not to read.</param>
    public static YamlTreeOutcome Read(SourceText source, Damage damage)
    {
        var tree = new YamlTree(source, damage);
        YamlMapping? root = null;
        var stoppedAt = source.Text.Length;
        try
        {
            root = tree.ReadStream();
        }
        catch (YamlStopException stop)
        {
            tree._traps.Faults.Add(stop.Fault);
            stoppedAt = stop.Fault.Start;
        }
        catch (YamlFailureException failure) when (tree._traps.Faults.Count > 0)
        {
            stoppedAt = failure.Start;
            // It may be a consequence: if not, it comes again when the entries at fault are out of the way.
        }
        catch (YamlFailureException failure)
        {
            stoppedAt = failure.Start;
            tree._traps.Faults.Add(SyntaxDiagnosis.Of(source, damage.Layout, SyntaxFailure.Of(failure, source, damage.Layout, tree.Current, tree._flow)));
        }

        // A place that was skipped may hold the alias.
        if (tree._traps.Faults.Count == 0 && damage.Places.Count == 0)
            tree._notices.AddRange(tree._anchors.Unused.Select(anchor => UnusedAnchor(source, anchor.Name, anchor.Before)));

        return new YamlTreeOutcome(root, tree._traps.Faults, tree._notices, stoppedAt);
    }

    private YamlEvent Current => _events.Current;

    private static YamlFault UnusedAnchor(SourceText source, string name, int before)
    {
        var at = before == 0 ? -1 : source.Text.LastIndexOf("&" + name, before - 1, StringComparison.Ordinal);
        return new YamlFault(LintRules.UnusedAnchor, Math.Max(at, 0), at < 0 ? 1 : at + 1 + name.Length, name);
    }

    private void MoveNext()
    {
        _events.MoveNext();
        _flow.Check(Current, _column);
    }

    private YamlMapping? ReadStream()
    {
        MoveNext();
        if (Current.Kind == YamlEventKind.StreamEnd)
            return null;

        MoveNext();
        var node = _packed[ReadNode(1, out _)];
        MoveNext();
        if (Current.Kind == YamlEventKind.DocumentStart)
            _notices.Add(new YamlFault(YamlRules.SeveralDocuments, Current.Start, Math.Max(Current.End, Current.Start)));

        if (node is YamlSequence || (node is YamlScalar && node.Place.Length > 0))
            _notices.Add(new YamlFault(YamlRules.RootNotMapping, node.Place.Start, node.Place.End, node is YamlSequence ? "a list" : "a text"));
        return node as YamlMapping;
    }

    /// <summary>Reads the node that the current event begins, and moves behind it.</summary>
    /// <returns>The node's number.</returns>
    private int ReadNode(int depth, out int height)
    {
        height = 1;
        var start = Current;
        if (depth > MaximumDepth)
            throw new YamlStopException(_flow.Blame(new YamlFault(YamlRules.TooDeep, start.Start, start.Start + 1)));
        if (start.Kind == YamlEventKind.Alias)
            return ReadAlias(start, depth, out height);

        var before = _nodes;
        Count(1, start);
        if (start.TagAt >= 0)
            _notices.Add(SyntaxDiagnosis.Tag(_source, start.TagAt));
        _anchors.Begin(start.Anchor, start.Start);

        var node = start.Kind == YamlEventKind.Scalar ? ReadScalar(start) : ReadCollection(start, depth, out height);
        _anchors.End(start.Anchor, new AnchoredNode(node, _nodes - before, height));
        return node;
    }

    private int ReadScalar(YamlEvent scalar)
    {
        var (place, indentation) = (PlaceOf(scalar), Math.Max(0, _column));
        MoveNext();
        return _packed.AddScalar(place, _texts.Of(scalar.Value), scalar.Form, scalar.End, indentation);
    }

    private YamlPlace PlaceOf(YamlEvent scalar)
    {
        var end = scalar.End;
        while (scalar.Form == ScalarForm.Block && end > scalar.Start && char.IsWhiteSpace(_source.Text[end - 1]))
            end--;

        return new YamlPlace(_source, scalar.Start, end);
    }

    /// <summary>Reads the key that the current event begins, and moves behind it; the text of one that is no scalar is empty.</summary>
    private YamlKey ReadKey(int depth, out int height)
    {
        var start = Current;
        if (start is not { Kind: YamlEventKind.Scalar, Anchor: null, TagAt: < 0 } || depth > MaximumDepth)
        {
            var node = _packed[ReadNode(depth, out height)];
            return new YamlKey((node as YamlScalar)?.Value ?? "", node.Place);
        }

        // Nearly all keys are such, and half of all nodes would be keys.
        height = 1;
        Count(1, start);
        var key = new YamlKey(_texts.Of(start.Value), PlaceOf(start));
        MoveNext();
        return key;
    }

    private int ReadCollection(YamlEvent start, int depth, out int height)
    {
        var isMapping = start.Kind == YamlEventKind.MappingStart;
        var (firstEntry, firstItem) = (_openEntries.Count, _openItems.Count);
        var outerColumn = _column;
        if (start.IsFlow)
            _flow.Open(start.Start);
        else
            _column = _source.ColumnOf(start.Start);

        (height, var end) = (1, start.Start);
        MoveNext();
        if (isMapping)
            ReadEntries(start.IsFlow, depth, ref height, ref end);
        else
            ReadItems(start.IsFlow, depth, ref height, ref end);

        if (start.IsFlow)
        {
            _flow.Close();
            end = Current.Start + 1;
        }

        _column = outerColumn;
        MoveNext();
        var place = new YamlPlace(_source, start.Start, end);
        return isMapping ? _packed.AddMapping(place, _openEntries, firstEntry) : _packed.AddSequence(place, _openItems, firstItem);
    }

    private void ReadEntries(bool isFlow, int depth, ref int height, ref int end)
    {
        var earlier = new KeyIndex(_openEntries, _openEntries.Count);
        while (Current.Kind != YamlEventKind.MappingEnd)
        {
            var keyEvent = Current;
            _traps.CheckKey(keyEvent, isFlow);
            var key = ReadKey(depth + 1, out var keyHeight);
            var valueEvent = Current;
            _traps.CheckValue(keyEvent, valueEvent, isFlow);
            var value = ReadNode(depth + 1, out var valueHeight);
            height = Math.Max(height, 1 + Math.Max(keyHeight, valueHeight));
            end = EndOf(valueEvent, value, Math.Max(end, keyEvent.End));
            if (!isFlow && _packed.IsNothing(value))
                value = WithoutDamaged(key, value);

            if (keyEvent.Kind != YamlEventKind.Scalar)
                _notices.Add(new YamlFault(YamlRules.KeyNotText, keyEvent.Start, Math.Max(keyEvent.End, keyEvent.Start + 1), Describe(keyEvent.Kind)));
            else if (keyEvent.Form == ScalarForm.Plain && key.Value == "<<")
                _notices.Add(new YamlFault(YamlRules.MergeKey, key.Place.Start, key.Place.End));
            else if (earlier.Find(key.Value) is { } same)
                _notices.Add(new YamlFault(YamlRules.DuplicateKey, key.Place.Start, key.Place.End, key.Value, (_source.LineOf(same.Start) + 1).ToString(CultureInfo.InvariantCulture)));
            else
                _openEntries.Add(new PackedEntry(key.Value, key.Place.Start, key.Place.End, value));
        }
    }

    /// <summary>The value of a key of which reading found none: an empty collection where all its entries were skipped.</summary>
    private int WithoutDamaged(YamlKey key, int value)
    {
        var place = new YamlPlace(_source, key.Place.End, key.Place.End);
        return _damage.CollectionBelow(key.Place) switch
        {
            PackedKind.Mapping => _packed.AddMapping(place, _openEntries, _openEntries.Count),
            PackedKind.Sequence => _packed.AddSequence(place, _openItems, _openItems.Count),
            _ => value,
        };
    }

    private void ReadItems(bool isFlow, int depth, ref int height, ref int end)
    {
        while (Current.Kind != YamlEventKind.SequenceEnd)
        {
            var itemEvent = Current;
            _traps.CheckItem(itemEvent, isFlow);
            var item = ReadNode(depth + 1, out var itemHeight);
            _openItems.Add(item);
            height = Math.Max(height, 1 + itemHeight);
            end = EndOf(itemEvent, item, end);
        }
    }

    private int EndOf(YamlEvent start, int node, int atLeast) =>
        Math.Max(atLeast, start.Kind == YamlEventKind.Alias ? start.End : _packed.EndOf(node));

    private static string Describe(YamlEventKind kind) => kind switch
    {
        YamlEventKind.MappingStart => "a mapping",
        YamlEventKind.SequenceStart => "a list",
        _ => "an alias",
    };

    private int ReadAlias(YamlEvent alias, int depth, out int height)
    {
        height = 1;
        _traps.CheckBehindAlias(alias);
        MoveNext();
        if (_anchors.Find(alias.Value) is not { } anchored)
        {
            _traps.Add(_damage.HasAnchor(alias.Value) ? YamlFault.Silent(alias.Start) : _anchors.FaultOf(alias));
            return _packed.AddScalar(new YamlPlace(_source, alias.Start, alias.End), "", ScalarForm.Plain, alias.End, 0);
        }

        height = anchored.Height;
        if (depth + height - 1 > MaximumDepth)
            throw new YamlStopException(_flow.Blame(new YamlFault(YamlRules.TooDeep, alias.Start, alias.End)));
        Count(anchored.Nodes, alias);
        return anchored.Node;
    }

    private void Count(int nodes, YamlEvent at)
    {
        _nodes += nodes;
        if (_nodes > MaximumNodes)
            throw new YamlStopException(_flow.Blame(new YamlFault(YamlRules.TooManyNodes, at.Start, Math.Max(at.End, at.Start), MaximumNodes.ToString(CultureInfo.InvariantCulture))));
    }
}
