using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>What an alert looks at, and on which side of which numbers it fires.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Watched">What the alert looks at.</param>
/// <param name="Signature">What the alert looks at, as <see cref="QuerySignature"/> tells it.</param>
/// <param name="When">Where it fires, or null where it compares with no number.</param>
/// <param name="Lines">Its thresholds in its query's unit.</param>
internal sealed record AlertLines(BoundAlert Alert, PromQLExpression Watched, string Signature, Comparison? When, IReadOnlyList<(AlertSeverity Severity, decimal Value)> Lines)
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

    /// <summary>Whether it fires below a number rather than above it; null where it has no side, as <c>equals</c>.</summary>
    public bool? IsBelow => When switch
    {
        Comparison.Below or Comparison.AtMost => true,
        Comparison.Above or Comparison.AtLeast => false,
        _ => null,
    };

    public string Name => Alert.Syntax.Name.Value;

    public static AlertLines Of(BoundAlert alert, SeriesLookup lookup) => alert.Syntax.Threshold is { } threshold
        ? new AlertLines(
            alert,
            alert.Query.Expression,
            alert.Query.Signature,
            threshold.Comparison,
            [.. alert.Rules.Where(rule => rule.Threshold is not null).Select(rule => (rule.Severity, rule.Threshold!.Value))])
        : OfExpression(alert, lookup);

    // 'expr: x > 5' and 'expr: 5 < x' look at x.
    private static AlertLines OfExpression(BoundAlert alert, SeriesLookup lookup)
    {
        var expression = alert.Query.Expression;
        while (expression is ParenthesizedExpression parenthesized)
            expression = parenthesized.Expression;

        if (expression is not BinaryExpression { ReturnBool: false } binary || !binary.Operator.IsComparison())
            return new AlertLines(alert, expression, alert.Query.Signature, null, []);

        var values = new ValueInference(binary, lookup);
        bool IsNumber(PromQLExpression side) => values.IsScalar(side) && values.RangeOf(side).IsPoint;
        if (!IsNumber(binary.Left) && !IsNumber(binary.Right))
            return new AlertLines(alert, expression, alert.Query.Signature, null, []);

        var (watched, comparison, number) = IsNumber(binary.Right)
            ? (binary.Left, binary.Operator, values.RangeOf(binary.Right).Low)
            : (binary.Right, binary.Operator.Mirrored(), values.RangeOf(binary.Left).Low);
        return new AlertLines(
            alert,
            watched,
            QuerySignature.Of(watched),
            Comparisons[comparison],
            Math.Abs(number) < Largest ? [.. alert.Rules.Select(rule => (rule.Severity, (decimal)number))] : []);
    }
}
