using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>How far the sides of a comparison are apart: 1 is a fifth of the right one, or 1 where that is 0.</summary>
internal sealed class Margin
{
    private const double Unit = 0.2;

    private readonly PromQLExpression _left;
    private readonly PromQLExpression _right;
    private readonly PromQLExpression _difference;

    public Margin(BinaryExpression comparison)
    {
        var isMirrored = PromQLTypeChecker.TypeOf(comparison.Left) == PromQLType.Scalar;
        (_left, _right) = isMirrored ? (comparison.Right, comparison.Left) : (comparison.Left, comparison.Right);
        Operator = isMirrored ? comparison.Operator.Mirrored() : comparison.Operator;
        _difference = new BinaryExpression(_left, BinaryOperator.Subtract, _right, Matching: comparison.Matching);
    }

    /// <summary>The comparison with the vector, or the first of two, on the left.</summary>
    public BinaryOperator Operator { get; }

    /// <summary>The side that is compared, and then the one that it is compared with.</summary>
    public IReadOnlyList<PromQLExpression> Sides => [_left, _right];

    /// <summary>1 where the comparison holds above the right side, -1 below it, 0 at it.</summary>
    public int Direction => Operator switch
    {
        BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => 1,
        BinaryOperator.Less or BinaryOperator.LessOrEqual => -1,
        _ => 0,
    };

    /// <summary>The margin of the element that comes nearest to firing, or null where there is none.</summary>
    public double? At(Evaluator evaluator, long time)
    {
        var right = PromQLTypeChecker.TypeOf(_right) == PromQLType.Scalar
            ? evaluator.Scalar(_right, time)
            : evaluator.Vector(_right, time).Select(element => (double?)element.Value).FirstOrDefault();
        if (right is null || evaluator.Vector(_difference, time) is not { Count: > 0 } differences)
            return null;

        var difference = Direction < 0 ? differences.Min(element => element.Value) : differences.Max(element => element.Value);
        var margin = difference / (right.Value == 0 ? 1 : Unit * Math.Abs(right.Value));
        return double.IsNaN(margin) || double.IsInfinity(margin) ? null : margin;
    }
}
