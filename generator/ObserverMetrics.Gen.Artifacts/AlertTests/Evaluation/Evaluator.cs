using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>Evaluates the PromQL of <see cref="Supported"/> as Prometheus does.</summary>
/// <param name="store">The series.</param>
/// <param name="withStart">Whether a sample at the very start of a range belongs to it, and one as old as a selector may find: until Prometheus 3 it does.</param>
/// <param name="recordings">Recordings that are evaluated in the place of their series; null for one whose series are in the store.</param>
internal sealed class Evaluator(SeriesStore store, bool withStart, Func<string, PromQLExpression?> recordings)
{
    private static readonly PromQLDuration RecordingStep = PromQLDuration.FromSeconds(60);

    public IReadOnlyList<Element> Vector(PromQLExpression expression, long time) => expression switch
    {
        VectorSelector selector => [.. Instant(selector, time)],
        ParenthesizedExpression parenthesized => Vector(parenthesized.Expression, time),
        UnaryExpression { Operator: UnaryOperator.Plus } unary => Vector(unary.Expression, time),
        UnaryExpression unary => [.. Vector(unary.Expression, time).Select(element => element.Nameless(-element.Value))],
        AggregateExpression aggregate => [.. Aggregations.Of(aggregate, Vector(aggregate.Expression, time), aggregate.Parameter is { } parameter ? Scalar(parameter, time) : 0)],
        BinaryExpression binary => [.. Binary(binary, time)],
        CallExpression call => [.. Call(call, time)],
        _ => throw new ArgumentException($"'{expression}' gives no vector.", nameof(expression)),
    };

    public double Scalar(PromQLExpression expression, long time) => expression switch
    {
        NumberLiteral number => number.Value,
        ParenthesizedExpression parenthesized => Scalar(parenthesized.Expression, time),
        UnaryExpression unary => unary.Operator == UnaryOperator.Plus ? Scalar(unary.Expression, time) : -Scalar(unary.Expression, time),
        BinaryExpression binary => Operations.Compute(binary.Operator, Scalar(binary.Left, time), Scalar(binary.Right, time)),
        CallExpression { Function: "time" } => time / 1000d,
        CallExpression { Function: "pi" } => Math.PI,
        CallExpression { Function: "scalar", Arguments: [var vector] } => Vector(vector, time) is [var element] ? element.Value : double.NaN,
        _ => throw new ArgumentException($"'{expression}' gives no number.", nameof(expression)),
    };

    private IEnumerable<Element> Instant(VectorSelector selector, long time)
    {
        var at = time - (selector.Offset?.Milliseconds ?? 0);
        if (selector.Name is { } name && recordings(name) is { } recording)
            return Vector(recording, at).Select(element => new Element(element.Labels.With(LabelSet.MetricName, name), element.Value)).Where(element => Matching.Fits(selector, element.Labels));

        return store.Select(selector).Select(series => (series.Labels, Value: series.At(at, withStart))).Where(series => series.Value is not null).Select(series => new Element(series.Labels, series.Value!.Value));
    }

    private IEnumerable<Element> Binary(BinaryExpression binary, long time)
    {
        if (PromQLTypeChecker.TypeOf(binary.Left) == PromQLType.Scalar)
            return VectorOperations.WithScalar(binary, Vector(binary.Right, time), Scalar(binary.Left, time), scalarIsLeft: true);

        if (PromQLTypeChecker.TypeOf(binary.Right) == PromQLType.Scalar)
            return VectorOperations.WithScalar(binary, Vector(binary.Left, time), Scalar(binary.Right, time), scalarIsLeft: false);

        return VectorOperations.Of(binary, Vector(binary.Left, time), Vector(binary.Right, time));
    }

    private IEnumerable<Element> Call(CallExpression call, long time)
    {
        if (RangeFunctions.Find(call.Function) is { } range)
            return Ranges(call.Arguments.First(IsRange), time).Select(window => Ranged(call, range, window, time)).Where(element => element is not null).Select(element => element!.Value);

        if (ValueFunctions.Find(call.Function) is { } function)
        {
            double[] further = [.. call.Arguments.Skip(1).Select(argument => Scalar(argument, time))];
            return Vector(call.Arguments[0], time).Select(element => element.Nameless(function(element.Value, further)));
        }

        return call.Function switch
        {
            "absent" => Absent(call.Arguments[0], Vector(call.Arguments[0], time).Count == 0),
            "absent_over_time" => Absent(call.Arguments[0], !Ranges(call.Arguments[0], time).Any()),
            "histogram_quantile" => Quantiles.OfHistograms(Scalar(call.Arguments[0], time), Vector(call.Arguments[1], time)),
            "vector" => [new Element(LabelSet.Empty, Scalar(call.Arguments[0], time))],
            "sort" or "sort_desc" => Vector(call.Arguments[0], time),
            _ => throw new ArgumentException($"'{call.Function}' cannot be evaluated.", nameof(call)),
        };
    }

    private Element? Ranged(CallExpression call, RangeFunctions.RangeFunction function, RangeWindow window, long time)
    {
        var further = call.Arguments.FirstOrDefault(argument => !IsRange(argument));
        var labels = RangeFunctions.KeepsName(call.Function) ? window.Labels : window.Labels.Without(LabelSet.MetricName);
        return function(window, further is null ? 0 : Scalar(further, time)) is { } value ? new Element(labels, value) : null;
    }

    // The labels that the selector asks for are those of the missing series.
    private static IEnumerable<Element> Absent(PromQLExpression argument, bool isAbsent)
    {
        if (!isAbsent)
            return [];

        var matchers = argument switch
        {
            VectorSelector selector => selector.Matchers,
            MatrixSelector matrix => matrix.Vector.Matchers,
            _ => [],
        };
        var named = matchers.Where(matcher => matcher.Name != LabelSet.MetricName).GroupBy(matcher => matcher.Name).Where(group => group.Count() == 1).Select(group => group.Single());
        return [new Element(LabelSet.Of(named.Where(matcher => matcher.Operator == MatchOperator.Equal).Select(matcher => new KeyValuePair<string, string>(matcher.Name, matcher.Value))), 1)];
    }

    private static bool IsRange(PromQLExpression expression) => PromQLTypeChecker.TypeOf(expression) == PromQLType.RangeVector;

    private IEnumerable<RangeWindow> Ranges(PromQLExpression expression, long time)
    {
        switch (expression)
        {
            case ParenthesizedExpression parenthesized:
                return Ranges(parenthesized.Expression, time);
            case MatrixSelector { Vector: { Name: { } name } recorded } matrix when recordings(name) is not null:
                return Subquery(new SubqueryExpression(recorded with { Offset = null }, matrix.Range, RecordingStep, recorded.Offset), time);
            case MatrixSelector matrix:
                var end = time - (matrix.Vector.Offset?.Milliseconds ?? 0);
                var start = end - matrix.Range.Milliseconds;
                return store.Select(matrix.Vector).Select(series => new RangeWindow(series.Labels, series.Between(start, end, withStart), start, end, time)).Where(window => window.Samples.Count > 0);
            case SubqueryExpression subquery:
                return Subquery(subquery, time);
            default:
                throw new ArgumentException($"'{expression}' gives no range.", nameof(expression));
        }
    }

    private List<RangeWindow> Subquery(SubqueryExpression subquery, long time)
    {
        var end = time - (subquery.Offset?.Milliseconds ?? 0);
        var start = end - subquery.Range.Milliseconds;
        var step = subquery.Step!.Value.Milliseconds;
        var first = (long)Math.Ceiling(start / (double)step) * step;
        var samples = new Dictionary<LabelSet, List<Sample>>();
        for (var at = !withStart && first == start ? first + step : first; at <= end; at += step)
        {
            foreach (var element in Vector(subquery.Expression, at))
            {
                if (!samples.TryGetValue(element.Labels, out var list))
                    samples.Add(element.Labels, list = []);

                list.Add(new Sample(at, element.Value));
            }
        }

        return [.. samples.Select(series => new RangeWindow(series.Key, series.Value, start, end, time))];
    }
}
