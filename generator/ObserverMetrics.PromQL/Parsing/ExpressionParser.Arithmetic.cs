using System.Text;

namespace ObserverMetrics.PromQL;

/// <summary>
/// Arithmetic with durations, of which only the text is kept: <c>5m * 2</c>, <c>max_of(step(), 1m)</c>.
/// See https://prometheus.io/docs/prometheus/latest/querying/basics/#float-literals-and-time-durations.
/// </summary>
internal sealed partial class ExpressionParser
{
    private StringBuilder? _arithmeticText;

    private StringBuilder Arithmetic => _arithmeticText ??= new StringBuilder();

    private static bool IsArithmetic(TokenKind kind) => kind is >= TokenKind.Add and <= TokenKind.Modulo or TokenKind.Power;

    private bool StartsArithmetic(Token token) =>
        token.Kind is TokenKind.LeftParen or TokenKind.Add or TokenKind.Subtract || ArithmeticFunction(token) is not null;

    private string? ArithmeticFunction(Token token) => token.Kind != TokenKind.Identifier ? null : Text(token).ToLowerInvariant() switch
    {
        "step" => "step",
        "range" => "range",
        "max_of" => "max_of",
        "min_of" => "min_of",
        _ => null,
    };

    /// <summary>Reads on behind <paramref name="first"/>, or from the start when that is null.</summary>
    private bool TryParseArithmetic(int start, bool isOffset, Token? first, out PromQLDuration duration)
    {
        Arithmetic.Clear();
        if (first is { } token)
        {
            AppendLiteral(token);
            ParseArithmeticRest(BinaryOperators.LowestPrecedence);
        }
        else if (isOffset)
        {
            ParseArithmeticOperand();
        }
        else
        {
            ParseArithmetic(BinaryOperators.LowestPrecedence);
        }

        var span = SpanFrom(start);
        Require(Feature.DurationArithmetic, span);
        duration = new PromQLDuration(0) { Arithmetic = Arithmetic.ToString(), Span = span };
        return !_silent;
    }

    private void ParseArithmetic(int lowestPrecedence)
    {
        if (!Enter())
            return;
        ParseArithmeticOperand();
        ParseArithmeticRest(lowestPrecedence);
        _depth--;
    }

    private void ParseArithmeticRest(int lowestPrecedence)
    {
        while (IsArithmetic(_token.Kind) && _token.Kind.ToBinaryOperator() is var binary && binary.Precedence() >= lowestPrecedence)
        {
            Advance();
            Arithmetic.Append(' ').Append(binary.Text()).Append(' ');
            ParseArithmetic(binary.IsRightAssociative() ? binary.Precedence() : binary.Precedence() + 1);
        }
    }

    private void ParseArithmeticOperand()
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Duration or TokenKind.Variable:
                Advance();
                AppendLiteral(token);
                return;
            case TokenKind.Add or TokenKind.Subtract:
                Advance();
                Arithmetic.Append(token.Kind == TokenKind.Add ? '+' : '-');
                ParseArithmetic(BinaryOperators.PowerPrecedence);
                return;
            case TokenKind.LeftParen:
                ParseArithmeticArguments(count: 1);
                return;
        }

        if (ArithmeticFunction(token) is not { } function)
        {
            Report(token.Span, $"Unexpected {Found()} in a duration: expected a duration such as 5m, a number, step(), range(), max_of(…), min_of(…) or '('.");
            return;
        }

        Advance();
        Arithmetic.Append(function);
        if (_token.Kind != TokenKind.LeftParen)
            Report(_token.Span, $"Unexpected {Found()} behind '{function}': expected '('.");
        else
            ParseArithmeticArguments(function is "max_of" or "min_of" ? 2 : 0);
    }

    private void ParseArithmeticArguments(int count)
    {
        var opening = _token.Span;
        Advance();
        Arithmetic.Append('(');
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                Close(opening, TokenKind.Comma, "',' and a second duration");
                Arithmetic.Append(", ");
            }

            ParseArithmetic(BinaryOperators.LowestPrecedence);
        }

        Close(opening, TokenKind.RightParen, "')'");
        Arithmetic.Append(')');
    }

    private void AppendLiteral(Token token) => Arithmetic.Append(token.Kind switch
    {
        TokenKind.Number => NumberPrinter.Print(ReadNumber(token)),
        TokenKind.Duration => ReadDuration(token, allowZero: true).ToString(),
        _ => Text(token),
    });
}
