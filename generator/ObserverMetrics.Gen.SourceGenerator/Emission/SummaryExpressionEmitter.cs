using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission.Text;

namespace ObserverMetrics.Gen.SourceGenerator.Emission;

/// <summary>Compiles an expression of the summary to C# over <c>double?</c>.</summary>
internal sealed class SummaryExpressionEmitter(ClassModel model)
{
    private static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        ["round"] = "Round",
        ["abs"] = "Abs",
        ["clamp_min"] = "ClampMin",
        ["clamp_max"] = "ClampMax",
    };

    public string Emit(SummaryExpression expression) => expression switch
    {
        SummaryNumber number => Literals.OfDouble(number.Value),
        SummaryMetric metric => Emit(metric),
        SummaryNegation negation => "-" + Operand(negation.Operand),
        SummaryBinary { Operator: '/' } binary => Call("Divide", binary.Left, binary.Right),
        SummaryBinary { Operator: '%' } binary => Call("Modulo", binary.Left, binary.Right),
        SummaryBinary { Operator: '+' or '-' or '*' } binary => $"{Operand(binary.Left)} {binary.Operator} {Operand(binary.Right)}",
        SummaryCall call when Functions.TryGetValue(call.Function, out var name) => Call(name, [.. call.Arguments]),
        _ => throw new InvalidOperationException($"The summary has an expression without a C# form: {expression}"),
    };

    private string Operand(SummaryExpression expression) => expression is SummaryBinary { Operator: '+' or '-' or '*' } or SummaryNegation or SummaryNumber { Value: < 0 }
        ? $"({Emit(expression)})"
        : Emit(expression);

    private string Call(string function, params SummaryExpression[] arguments) =>
        $"{function}({string.Join(", ", arguments.Select(Emit))})";

    private string Emit(SummaryMetric metric)
    {
        var member = model[metric.Metric];
        if (!member.IsLabelled)
            return $"{member.Field}.{metric.Part}";

        var matchers = metric.Matchers.Select(matcher => $", new {RuntimeNames.SeriesMatcher}({string.Join(", ", [Literals.Of(matcher.Label), matcher.Negated ? "true" : "false", .. matcher.Values.Select(Literals.Of)])})");
        return $"{member.Field}.Total({RuntimeNames.SeriesPart}.{metric.Part}{string.Concat(matchers)})";
    }
}
