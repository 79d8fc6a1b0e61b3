using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Finds comparisons of one expression with numbers that exclude each other: <c>x &gt; 5 and x &lt; 3</c>.</summary>
/// <remarks>What is chained, as in <c>x &gt; 5 &lt; 3</c>, the inference of values finds.</remarks>
internal static class Contradictions
{
    /// <summary>Two that exclude each other, or null.</summary>
    /// <param name="parts">The parts of an expression, each before its own.</param>
    public static (BinaryExpression First, BinaryExpression Second)? Find(IReadOnlyList<PromQLExpression> parts)
    {
        var seen = new HashSet<BinaryExpression>(Identity.Instance);
        foreach (var and in parts.OfType<BinaryExpression>().Where(IsAnd))
        {
            if (seen.Contains(and) || Operands(and, seen) is not { Count: > 1 } operands)
                continue;

            var byText = new Dictionary<string, (ValueRange Values, BinaryExpression By)>(StringComparer.Ordinal);
            foreach (var operand in operands)
            {
                if (Constraint(operand) is not var (subject, values))
                    continue;

                var text = PromQLPrinter.PrintLossless(subject);
                if (!byText.TryGetValue(text, out var other))
                    byText[text] = (values, operand);
                else if (new ValueRange(Math.Max(values.Low, other.Values.Low), Math.Min(values.High, other.Values.High)).IsEmpty)
                    return (other.By, operand);
            }
        }

        return null;
    }

    // With a clause, an element may meet another one than itself.
    private static bool IsAnd(BinaryExpression binary) => binary is { Operator: BinaryOperator.And, Matching: null or { On: false, Labels.Count: 0 } };

    private static List<BinaryExpression> Operands(BinaryExpression and, HashSet<BinaryExpression> seen)
    {
        var operands = new List<BinaryExpression>();
        var rest = new Stack<PromQLExpression>();
        rest.Push(and);
        while (rest.Count > 0)
        {
            switch (rest.Pop())
            {
                case ParenthesizedExpression parenthesized:
                    rest.Push(parenthesized.Expression);
                    break;
                case BinaryExpression binary when IsAnd(binary):
                    seen.Add(binary);
                    rest.Push(binary.Right);
                    rest.Push(binary.Left);
                    break;
                case BinaryExpression { ReturnBool: false } comparison when comparison.Operator.IsComparison():
                    operands.Add(comparison);
                    break;
            }
        }

        return operands;
    }

    private static (PromQLExpression Subject, ValueRange Values)? Constraint(BinaryExpression comparison) => comparison switch
    {
        { Right: NumberLiteral { Variable: null } number } when !double.IsNaN(number.Value) =>
            (comparison.Left, ValueRange.Unknown.Where(comparison.Operator, ValueRange.Of(number.Value))),
        { Left: NumberLiteral { Variable: null } number } when !double.IsNaN(number.Value) =>
            (comparison.Right, ValueRange.Unknown.Where(comparison.Operator.Mirrored(), ValueRange.Of(number.Value))),
        _ => null,
    };

    private sealed class Identity : IEqualityComparer<BinaryExpression>
    {
        public static readonly Identity Instance = new();

        public bool Equals(BinaryExpression? x, BinaryExpression? y) => ReferenceEquals(x, y);

        public int GetHashCode(BinaryExpression obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
