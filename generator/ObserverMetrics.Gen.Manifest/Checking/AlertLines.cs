using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>What an alert looks at, and on which side of which numbers it fires.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Watched">What the alert looks at.</param>
/// <param name="Signature">What the alert looks at, as <see cref="QuerySignature"/> tells it.</param>
/// <param name="IsBelow">Whether it fires below numbers rather than above them; null where it has no side, as <c>equals</c> between what values there can be.</param>
/// <param name="Lines">Its thresholds in its query's unit.</param>
internal sealed record AlertLines(BoundAlert Alert, PromQLExpression Watched, string Signature, bool? IsBelow, IReadOnlyList<PanelThreshold> Lines)
{
    // Beyond this a double has no fractions, and no panel a line.
    private const double Largest = 1e15;

    private static readonly Dictionary<BinaryOperator, Comparison> Comparisons = new()
    {
        [BinaryOperator.Greater] = Comparison.Above,
        [BinaryOperator.Less] = Comparison.Below,
        [BinaryOperator.GreaterOrEqual] = Comparison.AtLeast,
        [BinaryOperator.LessOrEqual] = Comparison.AtMost,
        [BinaryOperator.Equal] = Comparison.Equals,
        [BinaryOperator.NotEqual] = Comparison.NotEquals,
    };

    /// <summary>Whether it draws anything.</summary>
    public bool HasLines => Lines.Count > 0;

    /// <summary>Whether each of its lines has the values that it fires for on one side.</summary>
    public bool HasSides => Lines.All(line => SideOf(line.When) is not null);

    public string Name => Alert.Syntax.Name.Value;

    public static AlertLines Of(BoundAlert alert, ValueInference inference)
    {
        var expression = alert.Query.Expression;
        if (alert.Syntax.Threshold is not { } threshold)
            return OfExpression(alert, inference);

        var values = inference.RangeOf(expression);
        var lines = new List<PanelThreshold>(alert.Rules.Count);
        foreach (var rule in alert.Rules)
        {
            if (rule.Threshold is { } number)
                lines.Add(new PanelThreshold(Sided(threshold.Comparison, (double)number, values), number, rule.Severity));
        }

        return new AlertLines(alert, expression, alert.Query.Signature, SideOf(lines), lines);
    }

    // 'expr: x > 5' and 'expr: 5 < x' look at x.
    private static AlertLines OfExpression(BoundAlert alert, ValueInference values)
    {
        var expression = alert.Query.Expression;
        while (expression is ParenthesizedExpression parenthesized)
            expression = parenthesized.Expression;

        if (expression is not BinaryExpression { ReturnBool: false } binary || !binary.Operator.IsComparison())
            return new AlertLines(alert, expression, alert.Query.Signature, null, []);

        bool IsNumber(PromQLExpression side) => values.IsScalar(side) && values.RangeOf(side).IsPoint;
        if (!IsNumber(binary.Left) && !IsNumber(binary.Right))
            return new AlertLines(alert, expression, alert.Query.Signature, null, []);

        var (watched, comparison, number) = IsNumber(binary.Right)
            ? (binary.Left, binary.Operator, values.RangeOf(binary.Right).Low)
            : (binary.Right, binary.Operator.Mirrored(), values.RangeOf(binary.Left).Low);
        var when = Sided(Comparisons[comparison], number, values.RangeOf(watched));
        return new AlertLines(
            alert,
            watched,
            QuerySignature.Of(watched),
            SideOf(when),
            Math.Abs(number) < Largest ? [.. alert.Rules.Select(rule => new PanelThreshold(when, (decimal)number, rule.Severity))] : []);
    }

    // Null also where they do not agree.
    private static bool? SideOf(List<PanelThreshold> lines)
    {
        var side = lines.Count == 0 ? null : SideOf(lines[0].When);
        return lines.TrueForAll(line => SideOf(line.When) == side) ? side : null;
    }

    private static bool? SideOf(Comparison when) => when switch
    {
        Comparison.Below or Comparison.AtMost => true,
        Comparison.Above or Comparison.AtLeast => false,
        _ => null,
    };

    // What is never below 0 equals 0 where it is at most 0.
    private static Comparison Sided(Comparison when, double number, ValueRange values) => when switch
    {
        Comparison.Equals when !values.IsPoint && number == values.Low => Comparison.AtMost,
        Comparison.Equals when !values.IsPoint && number == values.High => Comparison.AtLeast,
        Comparison.NotEquals when !values.IsPoint && number == values.Low => Comparison.Above,
        Comparison.NotEquals when !values.IsPoint && number == values.High => Comparison.Below,
        _ => when,
    };
}
