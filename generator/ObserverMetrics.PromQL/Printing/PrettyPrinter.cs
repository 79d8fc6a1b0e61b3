using System.Text;

namespace ObserverMetrics.PromQL;

/// <summary>Prints in lines. An expression is broken up when its text in one line takes more than 100 bytes.</summary>
internal sealed class PrettyPrinter
{
    private const int LongestLine = 100;
    private const string Indentation = "  ";

    private readonly StringBuilder _text = new();
    private readonly Dictionary<PromQLExpression, int> _lengths;
    private readonly Stack<BinaryExpression> _chain = new();

    private PrettyPrinter(Dictionary<PromQLExpression, int> lengths) => _lengths = lengths;

    public static string Print(PromQLExpression expression)
    {
        var lengths = new Dictionary<PromQLExpression, int>(ReferenceComparer.Instance);
        new ShortPrinter(lengths).Print(expression);
        var printer = new PrettyPrinter(lengths);
        printer.Print(expression, 0);
        return printer._text.ToString();
    }

    private bool NeedsSplit(PromQLExpression expression) => _lengths[expression] > LongestLine;

    private PrettyPrinter Indent(int level)
    {
        for (var i = 0; i < level; i++)
            _text.Append(Indentation);
        return this;
    }

    private void Append(string text) => _text.Append(text);

    private void Print(PromQLExpression expression, int level)
    {
        switch (expression)
        {
            case SubqueryExpression subquery when NeedsSplit(subquery):
                PrintOperand(subquery.Expression, level, Precedences.NeedsParenthesesInSubquery(subquery.Expression));
                Append(ShortPrinter.SubqueryTimeText(subquery));
                break;
            case SubqueryExpression:
                // As it is in Prometheus: this one is not indented.
                Append(PromQLPrinter.Print(expression));
                break;
            case UnaryExpression unary:
                PrintSigned(unary, level);
                break;
            case AggregateExpression aggregate when NeedsSplit(aggregate):
                Indent(level).Append(ShortPrinter.AggregationText(aggregate));
                PrintList(aggregate.Parameter is { } parameter ? [parameter, aggregate.Expression] : [aggregate.Expression], level);
                break;
            case CallExpression call when NeedsSplit(call) && call.Arguments.Count > 0:
                Indent(level).Append(call.Function);
                PrintList(call.Arguments, level);
                break;
            case ParenthesizedExpression parenthesized when NeedsSplit(parenthesized):
                Indent(level);
                PrintList([parenthesized.Expression], level);
                break;
            case BinaryExpression binary when NeedsSplit(binary):
                PrintChain(binary, level);
                break;
            default:
                Indent(level).Append(PromQLPrinter.Print(expression));
                break;
        }
    }

    private void PrintList(IReadOnlyList<PromQLExpression> expressions, int level)
    {
        Append("(\n");
        for (var i = 0; i < expressions.Count; i++)
        {
            Print(expressions[i], level + 1);
            Append(i < expressions.Count - 1 ? ",\n" : "\n");
        }

        Indent(level).Append(")");
    }

    private void PrintOperand(PromQLExpression operand, int level, bool parentheses)
    {
        if (!parentheses)
        {
            Print(operand, level);
            return;
        }

        Indent(level);
        if (_lengths[operand] + 2 > LongestLine)
            PrintList([operand], level);
        else
            Append($"({PromQLPrinter.Print(operand)})");
    }

    /// <summary>The operand's own indentation goes before the sign.</summary>
    private void PrintSigned(UnaryExpression unary, int level)
    {
        Indent(level).Append(unary.Operator == UnaryOperator.Minus ? "-" : "+");
        var start = _text.Length;
        PrintOperand(unary.Expression, level, Precedences.NeedsParenthesesBehindSign(unary.Expression));
        var end = start;
        while (end < _text.Length && char.IsWhiteSpace(_text[end]))
            end++;
        _text.Remove(start, end - start);
    }

    /// <summary>Each left operand is a level deeper, up to the first that fits a line.</summary>
    private void PrintChain(BinaryExpression last, int level)
    {
        var bottom = _chain.Count;
        PromQLExpression first = last;
        var parentheses = false;
        while (!parentheses && first is BinaryExpression binary && NeedsSplit(binary))
        {
            _chain.Push(binary);
            first = binary.Left;
            parentheses = Precedences.NeedsParenthesesOnLeft(binary);
        }

        var depth = level + _chain.Count - bottom;
        PrintOperand(first, depth, parentheses);
        while (_chain.Count > bottom)
        {
            var binary = _chain.Pop();
            Append("\n");
            Indent(--depth).Append(ShortPrinter.OperatorText(binary, isLossless: false));
            Append("\n");
            PrintOperand(binary.Right, depth + 1, Precedences.NeedsParenthesesOnRight(binary));
        }
    }
}
