namespace ObserverMetrics.PromQL;

/// <summary>Aggregations and the clauses with lists of labels.</summary>
internal sealed partial class ExpressionParser
{
    private PromQLExpression ParseAggregation(Token name)
    {
        var aggregation = name.Kind.ToAggregateOperator();
        IReadOnlyList<GroupingLabel>? grouping = null;
        var without = false;
        if (_token.Kind != TokenKind.LeftParen)
            grouping = ParseGrouping(out without);
        if (_token.Kind != TokenKind.LeftParen)
            return ReportMissingVector(aggregation, without);

        var arguments = ParseArguments();
        if (grouping is null && _token.Kind is TokenKind.By or TokenKind.Without)
            grouping = ParseGrouping(out without);
        return Assemble(aggregation, name.Span, arguments, grouping ?? [], without);
    }

    private VectorSelector ReportMissingVector(AggregateOperator aggregation, bool without)
    {
        Report(_token.Span, $"Unexpected {Found()} behind '{aggregation.Text()} {(without ? "without" : "by")} (…)': expected '(' and the vector to aggregate.");
        return Missing;
    }

    private PromQLExpression Assemble(
        AggregateOperator aggregation, PromQLSpan name, IReadOnlyList<PromQLExpression> arguments, IReadOnlyList<GroupingLabel> grouping, bool without)
    {
        var span = SpanFrom(name.Start);
        var wanted = aggregation.ParameterType() is null ? 1 : 2;
        if (arguments.Count == 0)
            Report(span, ArityMessage(aggregation, 0));
        else if (arguments.Count != wanted && !_silent)
            ReportValue(span, ArityMessage(aggregation, arguments.Count));
        return new AggregateExpression(
            aggregation,
            arguments.Count == 0 ? Missing : arguments[Math.Min(wanted, arguments.Count) - 1],
            wanted == 2 && arguments.Count >= 2 ? arguments[0] : null,
            grouping,
            without)
        {
            Span = span,
            OperatorSpan = name,
        };
    }

    private static string ArityMessage(AggregateOperator aggregation, int count)
    {
        var expected = aggregation.ParameterType() switch
        {
            null => "one argument, the vector",
            PromQLType.String => "two, a label name in quotes and the vector",
            _ => "two, a number and the vector",
        };
        return FormattableString.Invariant($"'{aggregation.Text()}' has {Arguments(count)}: expected {expected}.");
    }

    private static string Arguments(int count) =>
        count == 0 ? "no arguments" : count == 1 ? "one argument" : FormattableString.Invariant($"{count} arguments");

    private IReadOnlyList<GroupingLabel> ParseGrouping(out bool without)
    {
        without = _token.Kind == TokenKind.Without;
        Advance();
        return ParseLabels(without ? "without" : "by");
    }

    private VectorMatching? ParseMatching(BinaryOperator binary)
    {
        if (_token.Kind is not (TokenKind.On or TokenKind.Ignoring))
        {
            if (_token.Kind is TokenKind.GroupLeft or TokenKind.GroupRight)
                Report(_token.Span, $"'{Text(_token)}' must follow 'on (…)' or 'ignoring (…)': write, for example, 'on (job) {Text(_token)}'.");
            return null;
        }

        var start = _token.Start;
        var on = _token.Kind == TokenKind.On;
        Advance();
        var labels = ParseLabels(on ? "on" : "ignoring");
        var cardinality = binary.IsSet() ? MatchCardinality.ManyToMany : MatchCardinality.OneToOne;
        IReadOnlyList<GroupingLabel> include = [];
        if (_token.Kind is TokenKind.GroupLeft or TokenKind.GroupRight)
        {
            cardinality = _token.Kind == TokenKind.GroupLeft ? MatchCardinality.ManyToOne : MatchCardinality.OneToMany;
            var group = Text(_token);
            Advance();
            if (_token.Kind == TokenKind.LeftParen)
                include = ParseLabels(group);
        }

        return new VectorMatching(labels, on, cardinality, include) { Span = SpanFrom(start) };
    }

    private IReadOnlyList<GroupingLabel> ParseLabels(string clause)
    {
        var opening = _token.Span;
        if (!Accept(TokenKind.LeftParen))
        {
            Report(_token.Span, $"Unexpected {Found()} behind '{clause}': expected label names in parentheses, as in {clause} (job).");
            return [];
        }

        if (Accept(TokenKind.RightParen))
            return [];
        var labels = new List<GroupingLabel>(2);
        while (true)
        {
            ParseLabel(clause, labels);
            if (_token.Kind is not (TokenKind.Comma or TokenKind.RightParen))
            {
                if (_token.Kind != TokenKind.EndOfInput)
                    Report(_token.Span, $"Unexpected {Found()} in '{clause} (…)': expected ',' or ')'.");
                SkipToSeparator(TokenKind.RightParen);
            }

            _silent &= _token.Kind == TokenKind.EndOfInput;
            if (!Accept(TokenKind.Comma) || _token.Kind == TokenKind.RightParen)
                break;
        }

        Close(opening, TokenKind.RightParen, "',' or ')'");
        return labels;
    }

    private void ParseLabel(string clause, List<GroupingLabel> labels)
    {
        var token = _token;
        if (token.Kind.IsGroupingLabel())
        {
            Advance();
            labels.Add(new GroupingLabel(Text(token)) { Span = token.Span });
        }
        else if (token.Kind == TokenKind.String)
        {
            Advance();
            labels.Add(new GroupingLabel(QuotedName(token)) { Span = token.Span });
        }
        else if (token.Kind == TokenKind.Without)
        {
            Report(token.Span, "Prometheus takes no label named 'without' here. Rename the label, or aggregate by others.");
        }
        else if (token.Kind != TokenKind.EndOfInput)
        {
            Report(token.Span, $"Unexpected {Found()} in '{clause} (…)': expected a label name.");
        }
    }
}
