using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.Manifest.Yaml;

/// <summary>Finds what YAML reads without complaint, but not as it was meant.</summary>
internal sealed class YamlTraps(SourceText source, FlowNesting flow)
{
    private readonly string _text = source.Text;
    private (YamlEvent Text, int Flow)? _last;

    /// <summary>What was found; each damages its entry.</summary>
    public List<YamlFault> Faults { get; } = [];

    public void Add(YamlFault fault) => Faults.Add(flow.Blame(fault));

    public void CheckKey(YamlEvent key, bool isFlow)
    {
        if (isFlow && key is { Kind: YamlEventKind.MappingStart, IsFlow: true } && key.Start == flow.Inner + 1)
            Add(new YamlFault(YamlRules.TemplateUnquoted, flow.Inner, flow.Inner + 2));
    }

    public void CheckValue(YamlEvent key, YamlEvent value, bool isFlow)
    {
        if (!isFlow)
        {
            CheckComment(value, key.End);
            return;
        }

        if (IsEmpty(value) && key is { Kind: YamlEventKind.Scalar, Form: ScalarForm.Plain } && !HasColon(key.End) && _last is ({ } before, var within) && within == flow.Inner && IsCommaBetween(before.End, key.Start))
        {
            Add(FlowText.HasOpenParenthesis(before.Value)
                ? new YamlFault(YamlRules.QueryInFlow, before.End, before.End + 1, ",")
                : new YamlFault(YamlRules.CommaInText, key.Start, key.End, key.Value, before.Value));
        }
        else
        {
            CheckText(value);
        }

        _last = IsText(value) ? (value, flow.Inner) : null;
    }

    public void CheckItem(YamlEvent item, bool isFlow)
    {
        if (isFlow)
            CheckText(item);
        else
            CheckComment(item, item.Start);
    }

    /// <summary>YamlDotNet takes a second alias on the line for a key, and so the next keys for values.</summary>
    public void CheckBehindAlias(YamlEvent alias)
    {
        var (at, end) = (SkipBlanks(alias.End), source.EndOfLine(source.LineOf(alias.End)));
        if (at < end && !(_text[at] is '#' or ',' or ']' or '}' or ':'))
            throw new YamlStopException(flow.Blame(new YamlFault(YamlRules.TextBehindValue, at, end, "alias '*" + alias.Value + "'", source.Excerpt(at, end))));
    }

    private void CheckText(YamlEvent value)
    {
        if (IsText(value) && FlowText.HasOpenParenthesis(value.Value) && value.End < _text.Length && _text[value.End] == ',')
            Add(new YamlFault(YamlRules.QueryInFlow, value.End, value.End + 1, ","));
    }

    private void CheckComment(YamlEvent value, int from)
    {
        if (!IsEmpty(value))
            return;

        var end = source.EndOfLine(source.LineOf(from));
        var word = FlowText.CommentWord(_text, from, end);
        if (word >= 0)
            Add(new YamlFault(YamlRules.HashIsComment, word, end, source.Excerpt(word, end)) { Blame = from });
    }

    private bool HasColon(int keyEnd) => SkipBlanks(keyEnd) is var at && at < _text.Length && _text[at] == ':';

    private int SkipBlanks(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t')
            at++;
        return at;
    }

    private bool IsCommaBetween(int end, int start) => end < start && _text.IndexOf(',', end, start - end) >= 0;

    private static bool IsEmpty(YamlEvent value) => value is { Kind: YamlEventKind.Scalar, Form: ScalarForm.Plain, Value: "" };

    private static bool IsText(YamlEvent value) => value is { Kind: YamlEventKind.Scalar, Form: ScalarForm.Plain, Value: not "" };
}
