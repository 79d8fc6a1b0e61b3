using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Proves that comparisons can come out either way.</summary>
/// <remarks>
/// That one is always true is said only where its sides are there as long as their series are:
/// <c>sum(up == 0) &gt;= 0</c> and <c>absent(x) == 1</c> say no more than without their comparison, but what they say is right.
/// </remarks>
internal sealed class OutcomeChecker(CheckContext context, SeriesCatalog series)
{
    private const int LongestQuote = 60;
    private const string Impossible = "write one that can hold";
    private const string Superfluous = "leave it out, or write one that can fail";

    /// <summary>Checks the comparisons of an expression that is written out.</summary>
    /// <param name="parts">The expression and all its parts, each before its own.</param>
    /// <param name="inferred">What can be told of them.</param>
    /// <param name="scalar">As written.</param>
    public bool Check(IReadOnlyList<PromQLExpression> parts, ValueInference inferred, YamlScalar scalar)
    {
        if (!parts.OfType<BinaryExpression>().Any(binary => binary.Operator.IsComparison()))
            return true;

        var sound = true;
        foreach (var binary in parts.OfType<BinaryExpression>().Where(binary => binary.Operator.IsComparison()))
            sound &= Check(binary, inferred, scalar);

        return sound && (Contradictions.Find(parts) is not { } found || Report(found, scalar));
    }

    /// <summary>Checks an alert's threshold.</summary>
    /// <param name="query">What is compared.</param>
    /// <param name="inferred">What can be told of it.</param>
    /// <param name="comparison">How.</param>
    /// <param name="threshold">With which number, in the query's unit.</param>
    /// <param name="span">Where the number is written.</param>
    public bool CheckThreshold(PromQLExpression query, ValueInference inferred, BinaryOperator comparison, decimal threshold, SourceSpan span)
    {
        var values = inferred.RangeOf(query);
        if (Outcome(comparison, query, values, ValueRange.Of((double)threshold)) is not { } outcome)
            return true;

        Report(span, outcome, Phrase(query, values, outcome));
        return false;
    }

    /// <summary>Checks a threshold of a panel, which one of its queries must be able to reach.</summary>
    /// <param name="queries">The queries.</param>
    /// <param name="isBelow">Whether it colours what is below it, rather than what is at it or above.</param>
    /// <param name="threshold">The number, in the unit that the panel shows.</param>
    /// <param name="span">Where it is written.</param>
    public bool CheckColour(IReadOnlyList<ConvertedQuery> queries, bool isBelow, decimal threshold, SourceSpan span)
    {
        // The numbers of a distribution are its buckets' bounds, whatever its counts are.
        var comparison = isBelow ? BinaryOperator.Less : BinaryOperator.GreaterOrEqual;
        var ranges = queries.Select(query => query.Bound.Syntax.Kind == QueryKind.Distribution ? ValueRange.Unknown : series.Infer().Values.RangeOf(query.Expression)).ToList();
        if (ranges.Count == 0 || ranges.Exists(range => range.Compare(comparison, ValueRange.Of((double)threshold)) != false))
            return true;

        Report(span, outcome: false, Phrase(queries[0].Expression, ranges[0], outcome: false));
        return false;
    }

    private bool Check(BinaryExpression binary, ValueInference inferred, YamlScalar scalar)
    {
        var (left, right) = (inferred.RangeOf(binary.Left), inferred.RangeOf(binary.Right));
        var isSame = AreSame(binary);
        var outcome = isSame ? OfSame(binary.Operator, left) : Outcome(binary.Operator, binary.Left, left, right);
        if (outcome == true && !isSame && (Emptiness.IsPossible(binary.Right) || IsFiring(binary.Right)))
            outcome = null;

        if (outcome is null)
            return true;

        var reason = isSame ? "both sides are the same"
            : inferred.IsScalar(binary.Left) && inferred.IsScalar(binary.Right) ? "both sides are constant"
            : left.IsPoint && !right.IsPoint ? Phrase(binary.Right, right, outcome.Value)
            : right.IsPoint ? Phrase(binary.Left, left, outcome.Value)
            : Phrase(binary.Left, left, outcome.Value) + ", and " + Phrase(binary.Right, right, outcome.Value);
        Report(scalar.SpanOf(binary.Span), outcome.Value, reason);
        return false;
    }

    private static bool? Outcome(BinaryOperator comparison, PromQLExpression left, ValueRange leftValues, ValueRange rightValues)
    {
        var outcome = leftValues.Compare(comparison, rightValues);
        if (outcome != true)
            return outcome;

        // 'count(x) > 0' and 'x_info == 1' ask whether there is anything at all.
        var asksForExistence = leftValues.Low > 0 && left is not NumberLiteral;
        return asksForExistence || Emptiness.IsPossible(left) || IsFiring(left) ? null : true;
    }

    // Series that come and go with the alerts.
    private static bool IsFiring(PromQLExpression expression) =>
        expression.DescendantsAndSelf().OfType<VectorSelector>().Any(selector => selector.Name is "ALERTS" or "ALERTS_FOR_STATE");

    // A value is only unequal to itself where it is NaN, and that may be just what is asked.
    private static bool? OfSame(BinaryOperator comparison, ValueRange values) => comparison switch
    {
        BinaryOperator.Less or BinaryOperator.Greater => false,
        BinaryOperator.NotEqual => values.MayBeNaN ? null : false,
        _ => values.MayBeNaN ? null : true,
    };

    // Each element meets itself, unless the clause puts several together. A chain is not printed again for each of its parts.
    private static bool AreSame(BinaryExpression binary) =>
        binary.Matching is null or { On: false, Labels.Count: 0 }
        && !(binary.Left is BinaryExpression inner && inner.Operator.IsComparison())
        && binary.Left is not NumberLiteral
        && binary.Left.GetType() == binary.Right.GetType()
        && binary.Left == binary.Right;

    private bool Report((BinaryExpression First, BinaryExpression Second) found, YamlScalar scalar)
    {
        var subject = Quote(found.First.Left is NumberLiteral ? found.First.Right : found.First.Left);
        Report(scalar.SpanOf(found.Second.Span), outcome: false, $"beside '{PromQLPrinter.Print(found.First)}' it leaves no value of {subject}");
        return false;
    }

    private void Report(SourceSpan span, bool outcome, string reason) =>
        context.Report(PromQLRules.CertainComparison, span, outcome ? "always" : "never", reason, outcome ? Superfluous : Impossible);

    private static string Phrase(PromQLExpression expression, ValueRange values, bool outcome)
    {
        if (expression is BinaryExpression { ReturnBool: false } filter && filter.Operator.IsComparison())
            return Quote(expression) + (outcome ? " lets only such values through" : " lets no such value through");

        var (low, high) = (Text(values.Low), Text(values.High));
        var verb = values.Low == values.High ? $"is always {low}"
            : values is { Low: 0, High: double.PositiveInfinity } ? "is never below 0"
            : double.IsPositiveInfinity(values.High) ? $"is never below {low}"
            : double.IsNegativeInfinity(values.Low) ? $"is never above {high}"
            : $"is always between {low} and {high}";
        return Quote(expression) + " " + verb;
    }

    private static string Quote(PromQLExpression expression)
    {
        var text = PromQLPrinter.Print(expression);
        return text.Length <= LongestQuote ? $"'{text}'" : "what is compared";
    }

    private static string Text(double value) => PromQLPrinter.Print(new NumberLiteral(value));
}
