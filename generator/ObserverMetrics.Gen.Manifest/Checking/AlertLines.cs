using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>What a panel can draw of an alert.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Watched">What the alert looks at.</param>
/// <param name="Signature">What the alert looks at, as <see cref="QuerySignature"/> tells it.</param>
/// <param name="HasSide">Whether it fires on one side of a number, as <c>equals</c> does not.</param>
/// <param name="IsBelow">Whether it fires below its lines rather than above them.</param>
/// <param name="IsInclusive">Whether it also fires at them.</param>
/// <param name="Lines">Its thresholds in its query's unit; none where it has no side, as <c>equals</c>.</param>
internal sealed record AlertLines(BoundAlert Alert, PromQLExpression Watched, string Signature, bool HasSide, bool IsBelow, bool IsInclusive, IReadOnlyList<(AlertSeverity Severity, decimal Value)> Lines)
{
    // Beyond this a double has no fractions, and no panel a line.
    private const double Largest = 1e15;

    /// <summary>Whether it draws anything.</summary>
    public bool HasLines => Lines.Count > 0;

    public string Name => Alert.Syntax.Name.Value;

    public static AlertLines Of(BoundAlert alert)
    {
        if (alert.Syntax.Threshold is not { } threshold)
            return OfExpression(alert);

        var hasSide = threshold.Comparison is not (Comparison.Equals or Comparison.NotEquals);
        return new AlertLines(
            alert,
            alert.Query.Expression,
            alert.Query.Signature,
            hasSide,
            threshold.Comparison is Comparison.Below or Comparison.AtMost,
            threshold.Comparison is Comparison.AtLeast or Comparison.AtMost,
            hasSide ? [.. alert.Rules.Where(rule => rule.Threshold is not null).Select(rule => (rule.Severity, rule.Threshold!.Value))] : []);
    }

    // 'expr: x > 5' looks at x.
    private static AlertLines OfExpression(BoundAlert alert)
    {
        var expression = alert.Query.Expression;
        while (expression is ParenthesizedExpression parenthesized)
            expression = parenthesized.Expression;

        return expression is BinaryExpression { Operator: BinaryOperator.Greater or BinaryOperator.GreaterOrEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual, Right: NumberLiteral { Variable: null } number } comparison
            ? new AlertLines(
                alert,
                comparison.Left,
                QuerySignature.Of(comparison.Left),
                true,
                comparison.Operator is BinaryOperator.Less or BinaryOperator.LessOrEqual,
                comparison.Operator is BinaryOperator.GreaterOrEqual or BinaryOperator.LessOrEqual,
                Math.Abs(number.Value) < Largest ? [.. alert.Rules.Select(rule => (rule.Severity, (decimal)number.Value))] : [])
            : new AlertLines(alert, expression, alert.Query.Signature, false, false, false, []);
    }
}
