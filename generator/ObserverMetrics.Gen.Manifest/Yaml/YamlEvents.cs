using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>The events of a text in YAML. The one place that names YamlDotNet.</summary>
internal sealed class YamlEvents
{
    /// <summary>What YamlDotNet's sentences mean, where the text around them does not tell it better.</summary>
    private static readonly (string Part, FailureKind Kind)[] Failures =
    [
        ("quoted scalar, found unexpected", FailureKind.OpenQuote),
        ("found wrong indentation", FailureKind.OpenQuote),
        ("found unknown escape", FailureKind.Escape),
        ("expected hexadecimal number", FailureKind.Escape),
        ("found invalid Unicode", FailureKind.Escape),
        ("invalid tab", FailureKind.Tab),
        ("found a tab", FailureKind.Tab),
        ("found invalid mapping", FailureKind.Colon),
        ("Mapping values are not allowed", FailureKind.Colon),
        ("scanning a block scalar", FailureKind.BlockHeader),
        ("scanning a literal block scalar", FailureKind.BlockHeader),
        ("cannot start any token", FailureKind.FirstCharacter),
        ("Mapping keys are not allowed", FailureKind.FirstCharacter),
        ("Block sequence entries are not allowed", FailureKind.Dash),
        ("could not find expected ':'", FailureKind.KeyWithoutColon),
        ("expected '-' indicator", FailureKind.KeyAmongItems),
        ("tag handle", FailureKind.Tag),
        ("scanning a tag", FailureKind.Tag),
    ];

    private readonly Parser _parser;
    private readonly SourceText _source;

    /// <param name="source">The file.</param>
    /// <param name="text">Its text behind a byte order mark, with comments in place of damaged entries.</param>
    public YamlEvents(SourceText source, TextReader text)
    {
        _source = source;
        _parser = new Parser(text);
        Current = new YamlEvent(YamlEventKind.StreamEnd, 0, 0);
    }

    public YamlEvent Current { get; private set; }

    /// <summary>Goes to the next event.</summary>
    /// <exception cref="YamlFailureException">The text is no YAML.</exception>
    public void MoveNext()
    {
        try
        {
            do
                _parser.MoveNext();
            while (_parser.Current is StreamStart);
        }
        catch (YamlException exception)
        {
            var kind = Array.Find(Failures, failure => exception.Message.Contains(failure.Part)).Kind;
            throw new YamlFailureException(kind, OffsetOf(exception.Start), OffsetOf(exception.End));
        }
        catch (InvalidOperationException)
        {
            // So it stumbles over keys that begin a line inside braces or brackets.
            throw new YamlFailureException(FailureKind.InFlow, _source.Text.Length, _source.Text.Length);
        }
        catch (Exception exception) when (exception is ArgumentException or IndexOutOfRangeException or FormatException or ArithmeticException or NullReferenceException)
        {
            // A fault of the parser must not become one of the compiler that hosts this.
            throw new YamlFailureException(FailureKind.Unexpected, Current.End, Current.End);
        }

        Current = Translate(_parser.Current ?? throw new YamlFailureException(FailureKind.Unexpected, Current.End, Current.End));
    }

    private YamlEvent Translate(ParsingEvent next)
    {
        var (start, end) = (OffsetOf(next.Start), OffsetOf(next.End));
        return next switch
        {
            Scalar scalar => Node(YamlEventKind.Scalar, scalar, start, end) with { Value = scalar.Value, Form = FormOf(scalar.Style) },
            AnchorAlias alias => new YamlEvent(YamlEventKind.Alias, start, end) { Value = alias.Value.Value },
            MappingStart mapping => Node(YamlEventKind.MappingStart, mapping, start, end) with { IsFlow = mapping.Style == MappingStyle.Flow },
            SequenceStart sequence => Node(YamlEventKind.SequenceStart, sequence, start, end) with { IsFlow = sequence.Style == SequenceStyle.Flow },
            MappingEnd => new YamlEvent(YamlEventKind.MappingEnd, start, end),
            SequenceEnd => new YamlEvent(YamlEventKind.SequenceEnd, start, end),
            DocumentStart => new YamlEvent(YamlEventKind.DocumentStart, start, end),
            DocumentEnd => new YamlEvent(YamlEventKind.DocumentEnd, start, end),
            _ => new YamlEvent(YamlEventKind.StreamEnd, start, end),
        };
    }

    private YamlEvent Node(YamlEventKind kind, NodeEvent node, int start, int end)
    {
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty)
            return new YamlEvent(kind, start, end);

        // YamlDotNet begins a node at its anchor or tag.
        var tagAt = -1;
        var (content, behindProperty) = (start, start);
        for (var text = _source.Text; content < text.Length && (text[content] is '&' or '!' or '#' || char.IsWhiteSpace(text[content]));)
        {
            var isComment = text[content] == '#';
            tagAt = text[content] == '!' ? content : tagAt;
            if (text[content] is '&' or '!' or '#')
            {
                while (content < text.Length && (isComment ? !SourceText.IsLineBreak(text[content]) : !IsEndOfProperty(text[content])))
                    content++;
                behindProperty = isComment ? behindProperty : content;
            }
            else
            {
                content++;
            }
        }

        var isEmpty = node is Scalar { Value: "", Style: ScalarStyle.Plain };
        start = isEmpty ? behindProperty : content;
        return new YamlEvent(kind, start, isEmpty ? start : Math.Max(start, end)) { Anchor = node.Anchor.IsEmpty ? null : node.Anchor.Value, TagAt = tagAt };
    }

    private static bool IsEndOfProperty(char c) => char.IsWhiteSpace(c) || c is ',' or '[' or ']' or '{' or '}';

    private static ScalarForm FormOf(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => ScalarForm.SingleQuoted,
        ScalarStyle.DoubleQuoted => ScalarForm.DoubleQuoted,
        ScalarStyle.Literal or ScalarStyle.Folded => ScalarForm.Block,
        _ => ScalarForm.Plain,
    };

    private int OffsetOf(Mark mark) => (int)Math.Min(mark.Index + _source.ContentStart, _source.Text.Length);
}

/// <summary>The text is no YAML.</summary>
internal sealed class YamlFailureException(FailureKind kind, int start, int end) : Exception
{
    public FailureKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;
}
