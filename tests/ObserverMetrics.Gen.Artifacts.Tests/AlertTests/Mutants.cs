using System.Globalization;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.Tests.AlertTests;

/// <summary>Expressions that differ from an alert's in one place, each of which a test of the alert must notice.</summary>
internal static class Mutants
{
    private const double Shift = 0.2;

    /// <summary>Each threshold a fifth higher and lower (one where it is 0), and each comparison the other way round.</summary>
    public static IReadOnlyList<string> Of(string expr)
    {
        var root = PromQLParser.Parse(expr).Root!;
        var guards = root.DescendantsAndSelf().OfType<BinaryExpression>().Where(binary => binary.Operator == BinaryOperator.Divide).SelectMany(division => division.Right.DescendantsAndSelf()).ToHashSet(ReferenceEqualityComparer.Instance);
        var mutants = new List<string>();
        foreach (var comparison in root.DescendantsAndSelf().OfType<BinaryExpression>().Where(binary => binary.Operator.IsComparison()))
        {
            mutants.Add(Replaced(expr, comparison.OperatorSpan, Flipped(comparison.Operator).Text()));
            if (guards.Contains(comparison))
                continue;

            foreach (var threshold in new[] { comparison.Left, comparison.Right }.OfType<NumberLiteral>())
            {
                var shift = threshold.Value == 0 ? 1 : Math.Abs(threshold.Value) * Shift;
                mutants.Add(Replaced(expr, threshold.Span, (threshold.Value + shift).ToString(CultureInfo.InvariantCulture)));
                mutants.Add(Replaced(expr, threshold.Span, (threshold.Value - shift).ToString(CultureInfo.InvariantCulture)));
            }
        }

        return mutants;
    }

    private static BinaryOperator Flipped(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Equal => BinaryOperator.NotEqual,
        BinaryOperator.NotEqual => BinaryOperator.Equal,
        _ => comparison.Mirrored(),
    };

    private static string Replaced(string expr, PromQLSpan span, string text) => expr[..span.Start] + text + expr[span.End..];
}
