namespace ObserverMetrics.PromQL;

internal sealed partial class TypeRules
{
    /// <summary>The type of an expression where it is known and not the wanted one.</summary>
    private PromQLType? Mismatch(PromQLExpression expression, PromQLType wanted) => Check(expression) is { } type && type != wanted ? type : null;

    private void ReportMismatch(PromQLExpression expression, PromQLType wanted, PromQLType found, string by) =>
        Report(expression.Span, $"{by} needs {wanted.Phrase()}, not {found.Phrase()}.{Remedy(expression, wanted, found)}");

    private void CheckArity(CallExpression call, PromQLFunction function)
    {
        var count = call.Arguments.Count;
        if (count >= function.FewestArguments && count <= (function.MostArguments ?? int.MaxValue))
            return;
        var expected = function.MostArguments is not { } most ? $"at least {Number(function.FewestArguments)}"
            : most == function.FewestArguments ? Number(most)
            : $"{Number(function.FewestArguments)} to {Number(most)}";
        var signature = string.Join(", ", function.ArgumentTypes.Select(type => type.Word()));
        Report(call.Span, $"'{function.Name}' has {Number(count)} arguments, but takes {expected}: {function.Name}({signature}).");
    }

    private static string Position(PromQLFunction function, int index) =>
        function.ArgumentTypes.Count < 2 ? string.Empty : $" as argument {Number(index + 1)}";

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Remedy(PromQLExpression expression, PromQLType wanted, PromQLType found) => (wanted, found) switch
    {
        (PromQLType.RangeVector, PromQLType.InstantVector) when expression is VectorSelector => " Add a range, such as [5m].",
        (PromQLType.RangeVector, PromQLType.InstantVector) => " Make it a subquery, such as [5m:].",
        (PromQLType.InstantVector, PromQLType.RangeVector) => ForRange(found),
        (PromQLType.InstantVector, PromQLType.Scalar) => " Make it a vector by vector(…).",
        (PromQLType.Scalar, PromQLType.InstantVector) => " Make it a number by scalar(…).",
        (PromQLType.Scalar, PromQLType.String) => " Remove the quotes.",
        (PromQLType.String, _) => " Put it in quotes.",
        _ => string.Empty,
    };

    private static string ForRange(PromQLType? found) =>
        found == PromQLType.RangeVector ? " Remove the range, or wrap it in a function such as rate(…) or avg_over_time(…)." : string.Empty;
}
