using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Builds nodes from YamlDotNet's events.</summary>
internal sealed class YamlTree
{
    private const int MaximumDepth = 64;
    private const int MaximumNodes = 200_000;

    private readonly SourceText _source;
    private readonly Parser _parser;
    private readonly List<YamlFault> _faults = [];
    private readonly Dictionary<string, Anchored?> _anchors = new(StringComparer.Ordinal);
    private int _nodes;

    private YamlTree(SourceText source, string text)
    {
        _source = source;
        _parser = new Parser(new StringReader(text.Substring(source.ContentStart)));
    }

    public static YamlTreeOutcome Read(SourceText source, string text)
    {
        var tree = new YamlTree(source, text);
        YamlMapping? root = null;
        try
        {
            root = tree.ReadStream();
        }
        catch (StopException stop)
        {
            tree._faults.Add(stop.Fault);
        }
        catch (YamlException exception)
        {
            var at = Math.Min(tree.OffsetOf(exception.Start), text.Length);
            tree._faults.Add(new YamlFault(YamlRules.Syntax, at, at, exception.Message));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's way to say that the text ended inside a flow collection.
            tree._faults.Add(new YamlFault(YamlRules.Syntax, text.Length, text.Length, "The file ends before a brace or bracket is closed"));
        }

        return new YamlTreeOutcome(root, tree._faults);
    }

    private ParsingEvent Current => _parser.Current!;

    private YamlMapping? ReadStream()
    {
        _parser.MoveNext();
        _parser.MoveNext();
        if (Current is StreamEnd)
            return null;

        _parser.MoveNext();
        var node = ReadNode(1, out _);
        _parser.MoveNext();
        if (Current is DocumentStart second)
            _faults.Add(new YamlFault(YamlRules.SeveralDocuments, OffsetOf(second.Start), OffsetOf(second.End)));

        if (node is YamlMapping mapping)
            return mapping;

        if (node is YamlSequence || node.Span.Length > 0)
            _faults.Add(new YamlFault(YamlRules.RootNotMapping, node.Span.Start, node.Span.End, node is YamlSequence ? "a list" : "a text"));
        return null;
    }

    /// <summary>Reads the node that the current event begins, and moves behind it.</summary>
    private YamlNode ReadNode(int depth, out int height)
    {
        height = 1;
        var start = Current;
        if (depth > MaximumDepth)
            throw new StopException(new YamlFault(YamlRules.TooDeep, OffsetOf(start.Start), OffsetOf(start.End)));

        if (start is AnchorAlias alias)
            return ReadAlias(alias, depth, out height);

        Count(1, start);
        var before = _nodes;
        var properties = (NodeEvent)start;
        if (!properties.Tag.IsEmpty)
            _faults.Add(new YamlFault(YamlRules.Tag, OffsetOf(start.Start), OffsetOf(start.Start) + 1, properties.Tag.ToString()));
        if (!properties.Anchor.IsEmpty)
            _anchors[properties.Anchor.Value] = null;

        YamlNode node = start switch
        {
            Scalar scalar => ReadScalar(scalar),
            MappingStart => ReadMapping(depth, out height),
            _ => ReadSequence(depth, out height),
        };
        if (!properties.Anchor.IsEmpty)
            _anchors[properties.Anchor.Value] = new Anchored(node, _nodes - before + 1, height);
        return node;
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var node = new YamlScalar(_source.Span(OffsetOf(scalar.Start), OffsetOf(scalar.End)), scalar.Value);
        _parser.MoveNext();
        return node;
    }

    private YamlMapping ReadMapping(int depth, out int height)
    {
        var start = (MappingStart)Current;
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        height = 1;
        _parser.MoveNext();
        while (Current is not MappingEnd)
        {
            var isPlain = Current is Scalar { Style: ScalarStyle.Plain };
            var key = ReadNode(depth + 1, out var keyHeight);
            var value = ReadNode(depth + 1, out var valueHeight);
            height = Math.Max(height, 1 + Math.Max(keyHeight, valueHeight));
            if (key is not YamlScalar name)
                _faults.Add(new YamlFault(YamlRules.KeyNotText, key.Span.Start, key.Span.End, key is YamlMapping ? "a mapping" : "a list"));
            else if (isPlain && name.Value == "<<")
                _faults.Add(new YamlFault(YamlRules.MergeKey, name.Span.Start, name.Span.End));
            else if (lines.TryGetValue(name.Value, out var line))
                _faults.Add(new YamlFault(YamlRules.DuplicateKey, name.Span.Start, name.Span.End, name.Value, (line + 1).ToString(CultureInfo.InvariantCulture)));
            else
            {
                lines.Add(name.Value, name.Span.Line);
                entries.Add(new YamlEntry(name, value));
            }
        }

        var last = entries.Count > 0 ? entries[entries.Count - 1].Value.Span.End : OffsetOf(start.End);
        return new YamlMapping(SpanOfCollection(start, start.Style == MappingStyle.Flow, last), entries);
    }

    private YamlSequence ReadSequence(int depth, out int height)
    {
        var start = (SequenceStart)Current;
        var items = new List<YamlNode>();
        height = 1;
        _parser.MoveNext();
        while (Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1, out var itemHeight));
            height = Math.Max(height, 1 + itemHeight);
        }

        var last = items.Count > 0 ? items[items.Count - 1].Span.End : OffsetOf(start.End);
        return new YamlSequence(SpanOfCollection(start, start.Style == SequenceStyle.Flow, last), items);
    }

    private SourceSpan SpanOfCollection(ParsingEvent start, bool isFlow, int lastEnd)
    {
        // The end of a block collection is where the next thing begins; the end of a flow collection is its bracket.
        var from = OffsetOf(start.Start);
        var end = isFlow ? OffsetOf(Current.Start) + 1 : Math.Max(lastEnd, from);
        _parser.MoveNext();
        return _source.Span(from, end);
    }

    private YamlNode ReadAlias(AnchorAlias alias, int depth, out int height)
    {
        height = 1;
        var (start, end) = (OffsetOf(alias.Start), OffsetOf(alias.End));
        _parser.MoveNext();
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored) || anchored is null)
        {
            var reason = anchored is null && _anchors.ContainsKey(alias.Value.Value) ? "stands inside the very value that it names" : "names no anchor";
            throw new StopException(new YamlFault(YamlRules.UnknownAlias, start, end, alias.Value.Value, reason));
        }

        height = anchored.Height;
        if (depth + height - 1 > MaximumDepth)
            throw new StopException(new YamlFault(YamlRules.TooDeep, start, end));
        Count(anchored.Nodes, alias);
        return anchored.Node;
    }

    private void Count(int nodes, ParsingEvent at)
    {
        _nodes += nodes;
        if (_nodes > MaximumNodes)
            throw new StopException(new YamlFault(YamlRules.TooManyNodes, OffsetOf(at.Start), OffsetOf(at.End), MaximumNodes.ToString(CultureInfo.InvariantCulture)));
    }

    private int OffsetOf(Mark mark) => (int)mark.Index + _source.ContentStart;

    private sealed record Anchored(YamlNode Node, int Nodes, int Height);

    private sealed class StopException(YamlFault fault) : Exception
    {
        public YamlFault Fault { get; } = fault;
    }
}

/// <summary>What came of reading a text once.</summary>
/// <param name="Root">The root mapping; null where there is none.</param>
/// <param name="Faults">What is wrong.</param>
internal sealed record YamlTreeOutcome(YamlMapping? Root, IReadOnlyList<YamlFault> Faults);
