using System.Text;

namespace ObserverMetrics.PromQL;

/// <summary>Prints in one line. With <paramref name="lengths"/> it also notes how many bytes of UTF-8 each part takes.</summary>
internal sealed partial class ShortPrinter(Dictionary<PromQLExpression, int>? lengths)
{
    private readonly StringBuilder _text = new(capacity: 128);
    private readonly Stack<BinaryExpression> _chain = new();
    private int _extraBytes;

    /// <summary>Whether to differ from Prometheus where its text reads back as something else.</summary>
    public bool IsLossless { get; set; }

    public override string ToString() => _text.ToString();

    /// <summary>The text; the printer is then as new.</summary>
    public string TakeText()
    {
        const int Enough = 4096;
        var text = _text.ToString();
        _text.Clear();
        _text.Capacity = Math.Min(_text.Capacity, Enough);
        _extraBytes = 0;
        return text;
    }

    private int Position => _text.Length + _extraBytes;

    public void Print(PromQLExpression expression)
    {
        if (expression is BinaryExpression binary)
        {
            PrintChain(binary);
            return;
        }

        var start = Position;
        PrintOther(expression);
        Note(expression, start);
    }

    private void Note(PromQLExpression expression, int start)
    {
        if (lengths is not null)
            lengths[expression] = Position - start;
    }

    private void PrintOther(PromQLExpression expression)
    {
        switch (expression)
        {
            case NumberLiteral { Variable: null, Value: double.PositiveInfinity } when IsLossless:
                _text.Append("Inf");
                break;
            case NumberLiteral number:
                _text.Append(NumberPrinter.Print(number));
                break;
            case StringLiteral text:
                Quote(text.Value);
                break;
            case VectorSelector vector:
                PrintSelector(vector);
                PrintTime(vector.Offset, vector.At);
                break;
            case MatrixSelector matrix:
                PrintSelector(matrix.Vector);
                _text.Append('[').Append(matrix.Range.ToString()).Append(']');
                PrintTime(matrix.Vector.Offset, matrix.Vector.At);
                break;
            case SubqueryExpression subquery:
                PrintOperand(subquery.Expression, Precedences.NeedsParenthesesInSubquery(subquery.Expression));
                PrintSubqueryTime(subquery);
                break;
            case ParenthesizedExpression parenthesized:
                _text.Append('(');
                Print(parenthesized.Expression);
                _text.Append(')');
                break;
            case UnaryExpression unary:
                _text.Append(unary.Operator == UnaryOperator.Minus ? '-' : '+');
                PrintOperand(unary.Expression, Precedences.NeedsParenthesesBehindSign(unary.Expression));
                break;
            case AggregateExpression aggregate:
                PrintAggregation(aggregate);
                break;
            case CallExpression call:
                _text.Append(call.Function).Append('(');
                for (var i = 0; i < call.Arguments.Count; i++)
                {
                    if (i > 0)
                        _text.Append(", ");
                    Print(call.Arguments[i]);
                }

                _text.Append(')');
                break;
            default:
                throw new ArgumentException($"Unknown expression {expression.GetType().Name}.", nameof(expression));
        }
    }

    /// <summary>Left operands are taken from a stack: a chain of ten thousand operators is deep only there.</summary>
    private void PrintChain(BinaryExpression last)
    {
        var bottom = _chain.Count;
        var start = Position;
        PromQLExpression first = last;
        while (first is BinaryExpression binary)
        {
            _chain.Push(binary);
            first = binary.Left;
            if (Precedences.NeedsParenthesesOnLeft(binary))
                break;
        }

        PrintOperand(first, Precedences.NeedsParenthesesOnLeft(_chain.Peek()));
        while (_chain.Count > bottom)
        {
            var binary = _chain.Pop();
            _text.Append(' ').Append(OperatorText(binary, IsLossless)).Append(' ');
            PrintOperand(binary.Right, Precedences.NeedsParenthesesOnRight(binary));
            Note(binary, start);
        }
    }

    private void PrintOperand(PromQLExpression operand, bool parentheses)
    {
        if (!parentheses)
        {
            Print(operand);
            return;
        }

        _text.Append('(');
        Print(operand);
        _text.Append(')');
    }

    private void PrintAggregation(AggregateExpression aggregate)
    {
        _text.Append(AggregationText(aggregate)).Append('(');
        if (aggregate.Parameter is { } parameter)
        {
            Print(parameter);
            _text.Append(", ");
        }

        Print(aggregate.Expression);
        _text.Append(')');
    }

    private void Quote(string value)
    {
        var start = _text.Length;
        StringQuoter.Append(_text, value, IsLossless);
        CountBytes(start);
    }

    /// <summary>Prometheus breaks lines by bytes.</summary>
    private void CountBytes(int start)
    {
        if (lengths is null)
            return;
        for (var i = start; i < _text.Length; i++)
        {
            var c = _text[i];
            _extraBytes += c < '\x80' ? 0 : c < '\x800' || char.IsSurrogate(c) ? 1 : 2;
        }
    }
}
