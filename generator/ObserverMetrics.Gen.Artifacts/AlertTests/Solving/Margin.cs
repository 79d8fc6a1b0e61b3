using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Solving;

/// <summary>How far the sides of a comparison are apart: 1 is a fifth of the right one, or 1 where that is 0.</summary>
internal sealed class Margin
{
    private const double Unit = 0.2;

    private readonly Func<Moment, double?> _right;
    private readonly BoundVector _difference;

    public Margin(BinaryExpression comparison, Binder binder)
    {
        var isMirrored = PromQLTypeChecker.TypeOf(comparison.Left) == PromQLType.Scalar;
        var (left, right) = isMirrored ? (comparison.Right, comparison.Left) : (comparison.Left, comparison.Right);
        Operator = isMirrored ? comparison.Operator.Mirrored() : comparison.Operator;
        Sides = [left, right];
        _difference = binder.Vector(new BinaryExpression(left, BinaryOperator.Subtract, right, Matching: comparison.Matching));
        _right = PromQLTypeChecker.TypeOf(right) == PromQLType.Scalar ? Only(binder.Scalar(right)) : First(binder.Vector(right));
    }

    /// <summary>The comparison with the vector, or the first of two, on the left.</summary>
    public BinaryOperator Operator { get; }

    /// <summary>The side that is compared, and then the one that it is compared with.</summary>
    public IReadOnlyList<PromQLExpression> Sides { get; }

    /// <summary>1 where the comparison holds above the right side, -1 below it, 0 at it.</summary>
    public int Direction => Operator switch
    {
        BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => 1,
        BinaryOperator.Less or BinaryOperator.LessOrEqual => -1,
        _ => 0,
    };

    /// <summary>The margin of the element that comes nearest to firing, or null where there is none.</summary>
    public double? At(Moment at)
    {
        double? nearest = null;
        foreach (var difference in _difference.At(at))
        {
            if (difference is { } one && (nearest is not { } other || (Direction < 0 ? one < other : one > other)))
                nearest = difference;
        }

        if (nearest is null || _right(at) is not { } right)
            return null;

        var margin = nearest.Value / (right == 0 ? 1 : Unit * Math.Abs(right));
        return double.IsNaN(margin) || double.IsInfinity(margin) ? null : margin;
    }

    private static Func<Moment, double?> Only(BoundScalar scalar) => at => scalar(at);

    private static Func<Moment, double?> First(BoundVector vector) => at => Array.Find(vector.At(at), value => value is not null);
}
