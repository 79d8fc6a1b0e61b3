using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Tells from the characters around a failure what its writer did: the first of <see cref="Suspicions"/> that fits.</summary>
internal sealed class SyntaxDiagnosis
{
    private static readonly Func<SyntaxDiagnosis, YamlFault?>[] Suspicions =
    [
        self => self.TabAsIndentation(),
        self => self.Template(),
        self => self.OpenQuote(),
        self => self.Escape(),
        self => self.Tag(),
        self => self.OpenFlow(),
        self => self.TextBehindValue(),
        self => self.QueryInFlow(),
        self => self.Colon(),
        self => self.InFlow(),
        self => SyntaxSentences.For(self._source, self._failure, self._at),
        self => self.Misplaced(),
        self => self.ItemAmongKeys(),
        self => self.Loose(self._line),
    ];

    private readonly SourceText _source;
    private readonly Layout _layout;
    private readonly SyntaxFailure _failure;
    private readonly int _at;
    private readonly int _line;

    private SyntaxDiagnosis(SourceText source, Layout layout, SyntaxFailure failure)
    {
        _source = source;
        _layout = layout;
        _failure = failure;
        _at = LastTextUntil(Math.Min(failure.Start, source.Text.Length));
        _line = source.LineOf(_at);
    }

    /// <summary>The one diagnostic for a failure; its blame is in the entry to skip.</summary>
    public static YamlFault Of(SourceText source, Layout layout, SyntaxFailure failure)
    {
        var diagnosis = new SyntaxDiagnosis(source, layout, failure);
        var fault = Suspicions.Select(suspicion => suspicion(diagnosis)).FirstOrDefault(found => found is not null) ?? Unreadable(source, diagnosis._at);
        return failure.OuterFlow >= 0 ? fault with { Blame = failure.OuterFlow } : fault;
    }

    /// <summary>The fault of a brace or bracket without its end: perhaps a comment has swallowed that.</summary>
    public static YamlFault OpenFlow(SourceText source, int flow)
    {
        var (open, end) = (source.Text[flow], source.EndOfLine(source.LineOf(flow)));
        return FlowText.CommentWord(source.Text, flow + 1, end) is { } word and >= 0
            ? new YamlFault(YamlRules.HashIsComment, word, end, source.Excerpt(word, end)) { Blame = flow }
            : new YamlFault(YamlRules.OpenBracket, flow, flow + 1, open.ToString(), open == '{' ? "}" : "]");
    }

    /// <summary>The fault of a quoted text without its end.</summary>
    public static YamlFault OpenQuote(SourceText source, int quote) =>
        new(YamlRules.OpenQuote, quote, quote + 1, source.Text[quote].ToString(), source.Text[quote] == '"' ? "\\\"" : "''");

    /// <summary>The fault of something of which no more is known than that it is no YAML where it stands.</summary>
    public static YamlFault Unreadable(SourceText source, int at) => SyntaxSentences.Fault(
        at,
        Math.Min(at + 1, source.Text.Length),
        $"'{source.Excerpt(at, int.MaxValue)}' cannot stand here: expected 'key: value' in the column of its neighbours; put text with special characters in quotes");

    /// <summary>The fault of a tag at or behind an offset.</summary>
    public static YamlFault Tag(SourceText source, int from)
    {
        var start = Math.Max(from, source.Text.IndexOf('!', from));
        var end = start;
        while (end < source.Text.Length && !char.IsWhiteSpace(source.Text[end]))
            end++;
        return new YamlFault(YamlRules.Tag, start, end, source.Excerpt(start, end));
    }

    private YamlFault? TabAsIndentation()
    {
        var from = _failure.Kind == FailureKind.Tab ? _source.LineOf(Math.Max(_failure.ReadUntil, _failure.Start)) : _line;
        var until = _failure.Kind == FailureKind.Tab ? _source.LineCount - 1 : _line;
        for (var line = from; line <= until; line++)
        {
            var start = _source.StartOfLine(line);
            var tab = _source.Text.IndexOf('\t', start, Math.Min(_layout[line].Blanks, _source.Text.Length - start));
            if (tab >= 0 && _layout[line].IsContent)
                return new YamlFault(YamlRules.Tab, tab, tab + 1);
        }

        return null;
    }

    private YamlFault? Template()
    {
        var line = _failure.OuterFlow >= 0 ? _source.LineOf(_failure.OuterFlow) : _line;
        var end = _source.EndOfLine(_failure.OuterFlow >= 0 ? _layout.EntryAt(_failure.OuterFlow).End - 1 : line);
        var template = FlowText.TemplateAtValue(_source.Text, _source.StartOfLine(line), Math.Min(_at + 2, end));
        return template < 0 ? null : new YamlFault(YamlRules.TemplateUnquoted, template, template + 2);
    }

    private YamlFault? OpenQuote() => _failure.Kind == FailureKind.OpenQuote ? OpenQuote(_source, _failure.Start) : null;

    private YamlFault? Tag() => _failure.Kind == FailureKind.Tag ? Tag(_source, _failure.Start) : null;

    private YamlFault? Escape() => _failure.Kind != FailureKind.Escape ? null : SyntaxSentences.Escape(_source, _failure);

    private YamlFault? OpenFlow()
    {
        if (_failure.InnerFlow < 0)
            return null;

        var line = _source.LineOf(_failure.OuterFlow);
        return IsEnd(_failure.Start) || (_line > line && _layout[_line].Indentation <= _layout[line].Indentation)
            ? OpenFlow(_source, _failure.InnerFlow)
            : null;
    }

    private YamlFault? TextBehindValue()
    {
        var before = _at - 1;
        while (before >= 0 && _source.Text[before] is ' ' or '\t')
            before--;
        if (before < 0 || _source.LineOf(before) != _line)
            return null;

        var what = _source.Text[before] switch { '"' or '\'' => "closing quote", '}' or ']' => "closing '" + _source.Text[before] + "'", _ => null };
        return what is null || (_failure.InnerFlow >= 0 && _source.Text[before] is '}' or ']')
            ? null
            : new YamlFault(YamlRules.TextBehindValue, _at, Math.Max(_at + 1, _source.EndOfLine(_line)), what, _source.Excerpt(_at, int.MaxValue));
    }

    private YamlFault? QueryInFlow() =>
        _failure.InnerFlow >= 0 && _at > 0 && _source.Text[_at] is '{' or '[' && !(_source.Text[_at - 1] is ' ' or ',' or ':' or '{' or '[')
            ? new YamlFault(YamlRules.QueryInFlow, _at, _at + 1, _source.Text[_at].ToString())
            : null;

    private YamlFault? Colon()
    {
        if (_source.Text.Length == 0 || _source.Text[_at] != ':' || (_failure.Kind != FailureKind.Colon && _failure.InnerFlow < 0))
            return null;
        if (_failure.InnerFlow >= 0 || _layout[_line].ColonAt != _at)
            return new YamlFault(YamlRules.ColonInText, _at, _at + 1);

        var before = _layout.ContentBefore(_line);
        return before >= 0 && _layout[before].IsLoose ? Loose(before) : Misplaced() ?? Misplaced(_line, _layout.ExpectedColumn(_line));
    }

    private YamlFault? Misplaced()
    {
        if (_layout.IsMisplaced(_line))
            return Misplaced(_line, _layout.ExpectedColumn(_line));

        // The line that ended too much is the one to blame, not the one that finds it ended.
        return _layout.MisplacedBefore(_line) is var line && line >= 0 ? Misplaced(line, _layout[_line].Indentation) : null;
    }

    private YamlFault Misplaced(int at, int expected)
    {
        var line = _layout[at];
        var (start, end) = (_source.StartOfLine(at) + line.Blanks, _source.EndOfLine(at));
        var before = _layout.ContentBefore(at);
        if (expected == line.Indentation && before >= 0)
            expected = _layout[before].Indentation;
        return new YamlFault(YamlRules.Indentation, start, end, _layout.KeyOf(at) ?? _source.Excerpt(start, end), Number(line.Indentation), Number(expected));
    }

    private YamlFault? ItemAmongKeys()
    {
        var start = _source.StartOfLine(_line) + _layout[_line].Blanks;
        return _layout[_line].IsItem && start == _at
            ? SyntaxSentences.Fault(_at, _source.EndOfLine(_line), $"'{_source.Excerpt(_at, int.MaxValue)}' is a list item where keys stand: write 'key: value', or indent it below the key that it belongs to")
            : null;
    }

    private YamlFault? Loose(int line)
    {
        if (!_layout[line].IsLoose)
            return null;

        var (start, end) = (_source.StartOfLine(line) + _layout[line].Blanks, _source.EndOfLine(line));
        if (UnseenCharacters.AdviceOn(_source.Excerpt(start, end)) is { } advice)
            return SyntaxSentences.Fault(start, end, $"'{_source.Excerpt(start, end)}' is neither a key with a value nor part of the entry before it: write {advice}");

        return SyntaxSentences.Fault(start, end, $"'{_source.Excerpt(start, end)}' is neither a key with a value nor part of the entry before it: write a colon and a blank behind a key, indent a text that goes on, or remove the line");
    }

    private YamlFault? InFlow()
    {
        if (_failure.InnerFlow < 0 || _failure.Kind != FailureKind.Unexpected)
            return null;

        var open = _source.Text[_failure.InnerFlow];
        return SyntaxSentences.Fault(_at, _at + 1, $"'{_source.Excerpt(_at, int.MaxValue)}' cannot stand here inside '{open}…{(open == '{' ? '}' : ']')}': separate values by one comma, close the '{open}', and put text with brackets, commas or colons in quotes");
    }

    private bool IsEnd(int offset)
    {
        while (offset < _source.Text.Length && char.IsWhiteSpace(_source.Text[offset]))
            offset++;
        return offset >= _source.Text.Length;
    }

    private int LastTextUntil(int offset)
    {
        if (offset < _source.Text.Length && !char.IsWhiteSpace(_source.Text[offset]))
            return offset;
        while (offset > _source.ContentStart && (offset == _source.Text.Length || char.IsWhiteSpace(_source.Text[offset])))
            offset--;
        return offset;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
