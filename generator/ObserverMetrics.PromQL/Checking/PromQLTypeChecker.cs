namespace ObserverMetrics.PromQL;

/// <summary>
/// Prometheus's own rules beyond the grammar: types, arities, matching.
/// </summary>
/// <remarks>See https://prometheus.io/docs/prometheus/latest/querying/basics/#expression-language-data-types.</remarks>
public static class PromQLTypeChecker
{
    /// <summary>The type of an expression, whether its parts are sound or not. An unknown function gives an instant vector.</summary>
    public static PromQLType TypeOf(PromQLExpression expression)
    {
        var combined = false;
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpression parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case UnaryExpression unary:
                    expression = unary.Expression;
                    break;
                case BinaryExpression binary:
                    if (TypeOf(binary.Right) != PromQLType.Scalar)
                        return PromQLType.InstantVector;
                    combined = true;
                    expression = binary.Left;
                    break;
                default:
                    var type = TypeOfOther(expression);
                    return combined && type != PromQLType.Scalar ? PromQLType.InstantVector : type;
            }
        }
    }

    /// <summary>What Prometheus 2.42 has against the expression; none when it accepts it.</summary>
    public static IReadOnlyList<PromQLError> Check(PromQLExpression expression)
    {
        var errors = new ErrorSink();
        Check(expression, errors);
        return errors.InOrder();
    }

    internal static void Check(PromQLExpression expression, ErrorSink errors) => new TypeRules(errors).Check(expression);

    private static PromQLType TypeOfOther(PromQLExpression expression) => expression switch
    {
        NumberLiteral => PromQLType.Scalar,
        StringLiteral => PromQLType.String,
        MatrixSelector or SubqueryExpression => PromQLType.RangeVector,
        CallExpression call => call.Definition?.ReturnType ?? PromQLType.InstantVector,
        _ => PromQLType.InstantVector,
    };
}
