using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Proves that functions stand on the series that they are for: rates on counters, quantiles on buckets, thresholds on anything but a bare counter.</summary>
internal sealed class FunctionChecker(CheckContext context, SeriesCatalog series)
{
    public bool CheckCall(CallExpression call, Inferences inferred, YamlScalar scalar) => call.Function switch
    {
        "rate" or "irate" or "increase" => CheckCounter(call, scalar),
        "histogram_quantile" => CheckBuckets(call, inferred, scalar),
        _ => true,
    };

    /// <summary>Proves that no bare counter is compared with a number; 0 is left alone: it asks whether anything was counted at all.</summary>
    public bool CheckComparison(BinaryExpression binary, YamlScalar scalar)
    {
        if (!binary.Operator.IsComparison() || (binary.Left is not NumberLiteral { Value: not 0 } && binary.Right is not NumberLiteral { Value: not 0 }))
            return true;

        if ((BareCounter.In(binary.Left, series) ?? BareCounter.In(binary.Right, series)) is not { Name: { } name } selector)
            return true;

        context.Report(PromQLRules.BareCounter, scalar.SpanOf(selector.NameSpan), name);
        return false;
    }

    private bool CheckCounter(CallExpression call, YamlScalar scalar)
    {
        if (call.Arguments is not [MatrixSelector { Vector: { Name: { } name } vector }] || series.Find(name)?.Type != SeriesType.Gauge)
            return true;

        context.Report(PromQLRules.WrongType, scalar.SpanOf(vector.NameSpan), call.Function, "a counter", name, series.KindOf(name), "use deriv() or delta()");
        return false;
    }

    private bool CheckBuckets(CallExpression call, Inferences inferred, YamlScalar scalar)
    {
        if (call.Arguments.Count < 2 || inferred.Possible.LabelsOf(call.Arguments[1]) is not { } labels || labels.Contains("le"))
            return true;

        var isDropped = call.Arguments[1].DescendantsAndSelf().OfType<VectorSelector>().Any(selector => selector.Name is not null && series.Find(selector.Name)?.Labels?.Contains("le") == true);
        context.Report(
            PromQLRules.QuantileWithoutBuckets, scalar.SpanOf(call.Arguments[1].Span),
            isDropped ? "was aggregated away; add it to 'by'" : "these series do not have; write a histogram's '_bucket'");
        return false;
    }
}
