namespace ObserverMetrics.PromQL;

internal sealed partial class ShortPrinter
{
    /// <summary>The operator with all that belongs to it, without spaces around.</summary>
    public static string OperatorText(BinaryExpression binary, bool isLossless)
    {
        var text = binary.ReturnBool ? binary.Operator.Text() + " bool" : binary.Operator.Text();
        if (binary.Matching is not { } matching || (matching.Labels.Count == 0 && !matching.On && !(isLossless && IsGrouped(matching))))
            return text;
        text += $" {(matching.On ? "on" : "ignoring")} ({Names(matching.Labels)})";
        return IsGrouped(matching)
            ? text + $" {(matching.Cardinality == MatchCardinality.ManyToOne ? "group_left" : "group_right")} ({Names(matching.Include)})"
            : text;
    }

    /// <summary>What stands before the parentheses of an aggregation.</summary>
    public static string AggregationText(AggregateExpression aggregate) =>
        aggregate.Without ? $"{aggregate.Operator.Text()} without ({Names(aggregate.Grouping)}) "
        : aggregate.Grouping.Count > 0 ? $"{aggregate.Operator.Text()} by ({Names(aggregate.Grouping)}) "
        : aggregate.Operator.Text();

    /// <summary>What stands behind the expression of a subquery.</summary>
    public static string SubqueryTimeText(SubqueryExpression subquery)
    {
        var printer = new ShortPrinter(null);
        printer.PrintSubqueryTime(subquery);
        return printer.ToString();
    }

    private static bool IsGrouped(VectorMatching matching) => matching.Cardinality is MatchCardinality.ManyToOne or MatchCardinality.OneToMany;

    private static string Names(IReadOnlyList<GroupingLabel> labels) =>
        labels.Count == 1 ? NameText(labels[0]) : string.Join(", ", labels.Select(NameText));

    private static string NameText(GroupingLabel label) =>
        PlainNames.IsGroupingLabel(label.Name) ? label.Name : StringQuoter.Quote(label.Name);

    private void PrintSubqueryTime(SubqueryExpression subquery)
    {
        _text.Append('[').Append(subquery.Range.ToString()).Append(':').Append(subquery.Step?.ToString()).Append(']');
        PrintTime(subquery.Offset, subquery.At);
    }

    private void PrintTime(PromQLDuration? offset, PromQLAt? at)
    {
        if (at is { } time)
            _text.Append(" @ ").Append(time.ToString());
        if (offset is { } duration && (duration.Milliseconds != 0 || duration.IsDynamic))
            _text.Append(" offset ").Append(duration.ToString());
    }

    private void PrintSelector(VectorSelector vector)
    {
        var name = vector.Name ?? string.Empty;
        if (vector.Matchers.Count == 0 && PlainNames.IsMetric(name))
        {
            _text.Append(name);
            return;
        }

        var matchers = new List<string>(vector.Matchers.Count);
        if (name.Length == 0 || PlainNames.IsMetric(name))
            _text.Append(name);
        else
            matchers.Add("__name__=" + StringQuoter.Quote(name, IsLossless));
        for (var i = 0; i < vector.Matchers.Count; i++)
        {
            var matcher = vector.Matchers[i];

            // Prometheus leaves out what repeats the name, also where there is none.
            if (!(IsLossless && name.Length == 0) && matcher.Name == "__name__" && matcher.Operator == MatchOperator.Equal && matcher.Value == name)
                continue;
            matchers.Add(MatcherText(matcher));
        }

        if (matchers.Count == 0)
            return;
        if (matchers.Count > 1)
            matchers.Sort(CodePointOrder.Compare);
        _text.Append('{');
        for (var i = 0; i < matchers.Count; i++)
        {
            if (i > 0)
                _text.Append(',');
            var start = _text.Length;
            _text.Append(matchers[i]);
            CountBytes(start);
        }

        _text.Append('}');
    }

    /// <summary>Written at the text's end and taken from there, so that it needs no buffer of its own.</summary>
    private string MatcherText(LabelMatcher matcher)
    {
        var start = _text.Length;
        _text.Append(PlainNames.IsLabel(matcher.Name) ? matcher.Name : StringQuoter.Quote(matcher.Name)).Append(MatchOperatorTexts[(int)matcher.Operator]);
        StringQuoter.Append(_text, matcher.Value, IsLossless);
        var text = _text.ToString(start, _text.Length - start);
        _text.Length = start;
        return text;
    }

    private static readonly string[] MatchOperatorTexts = ["=", "!=", "=~", "!~"];
}
