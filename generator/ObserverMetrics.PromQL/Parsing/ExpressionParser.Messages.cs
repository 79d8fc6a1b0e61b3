namespace ObserverMetrics.PromQL;

internal sealed partial class ExpressionParser
{
    private string? ExperimentalWord() => _token.Kind == TokenKind.Identifier ? ExperimentalSyntax.Sentence(Text(_token)) : null;

    private string UnexpectedAfterExpression() => ExperimentalWord() ?? _token.Kind switch
    {
        TokenKind.RightParen => "Unexpected ')': no '(' is open. Remove it, or add '('.",
        TokenKind.RightBracket => "Unexpected ']': no '[' is open. Remove it.",
        TokenKind.Assign => "Unexpected '=': a comparison is written '=='.",
        TokenKind.LeftBrace => "Unexpected '{': label matchers directly follow a metric's name, once, as in name{label=\"value\"}.",
        TokenKind.Comma => "Unexpected ',': a text holds one expression. Remove it, or join the parts by an operator such as 'or'.",
        TokenKind.By or TokenKind.Without => $"Unexpected '{Text(_token)}': it belongs to an aggregation, as in sum by (job) (x), once.",
        TokenKind.On or TokenKind.Ignoring => $"Unexpected '{Text(_token)}': it directly follows a binary operator, as in a / on (job) b.",
        TokenKind.GroupLeft or TokenKind.GroupRight => $"Unexpected '{Text(_token)}': it directly follows 'on (…)' or 'ignoring (…)'.",
        TokenKind.Bool => "Unexpected 'bool': it directly follows a comparison operator, as in a == bool b.",
        _ => $"Unexpected {Found()}: expected an operator, or the end of the expression.",
    };

    private string UnexpectedInArguments() => ExperimentalWord() ?? _token.Kind switch
    {
        TokenKind.RightBracket or TokenKind.RightBrace or TokenKind.EndOfInput => $"Unexpected {Found()}: expected ',' or ')'.",
        TokenKind.Assign => "Unexpected '=': a comparison is written '=='.",
        _ => $"Unexpected {Found()}: expected an operator, ',' or ')'.",
    };

    private string UnexpectedOperand() => _token.Kind switch
    {
        TokenKind.RightParen => "Unexpected ')': expected an expression before it.",
        TokenKind.Comma => "Unexpected ',': expected an expression before it.",
        TokenKind.On or TokenKind.Ignoring or TokenKind.GroupLeft or TokenKind.GroupRight =>
            $"Unexpected '{Text(_token)}': it directly follows a binary operator, once, as in a / on (job) group_left b.",
        TokenKind.Bool => "Unexpected 'bool': it directly follows a comparison operator, before 'on' and 'ignoring'.",
        _ => $"Unexpected {Found()}: expected a metric, a number, a function call or '('.",
    };

    private static string UnknownFunction(string name) =>
        ExperimentalSyntax.Sentence(name) is { } sentence ? sentence
        : Spelling.Nearest(name, PromQLFunctions.All.Select(function => function.Name)) is { } nearest
            ? $"There is no function '{name}'. Did you mean '{nearest}'?"
            : $"There is no function '{name}'.";

    private void RequireFunction(string name, PromQLSpan span)
    {
        if (PromQLFunctions.Find(name) is not { } function)
            ReportValue(span, _errors.IsFull ? string.Empty : UnknownFunction(name));
        else if (function.StableSince is not { } stable)
            _errors.Add(PromQLErrorKind.Version, span, $"The function '{function.Name}' is experimental: it needs Prometheus {function.Since} and its flag --enable-feature=promql-experimental-functions.");
        else if (_options.OldestVersion < stable)
            _errors.Add(PromQLErrorKind.Version, span, $"The function '{function.Name}' needs Prometheus {stable}; the expression must work with {_options.OldestVersion}.");
        else if (function.RemovedIn is { } removed && _options.OldestVersion >= removed)
            _errors.Add(PromQLErrorKind.Version, span, $"The function '{function.Name}' was removed in Prometheus {removed}.");
    }

    private void Require(Feature feature, PromQLSpan span)
    {
        if (!_silent && _options.OldestVersion < feature.Since)
            _errors.Add(PromQLErrorKind.Version, span, $"{feature.Sentence} needs Prometheus {feature.Since}; the expression must work with {_options.OldestVersion}. {feature.Instead}");
    }
}
