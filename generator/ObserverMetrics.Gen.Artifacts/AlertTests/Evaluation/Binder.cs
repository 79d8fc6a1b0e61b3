using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

/// <summary>Binds the PromQL of <see cref="Supported"/> to series, to be evaluated as Prometheus does: what labels decide is decided here once, and only numbers are left for each moment.</summary>
/// <param name="store">The series.</param>
/// <param name="recordings">Recordings that are evaluated in the place of their series; null for one whose series are in the store.</param>
/// <param name="work">Counts what is done.</param>
internal sealed class Binder(SeriesStore store, Func<string, PromQLExpression?> recordings, Work work)
{
    /// <summary>Recordings that use others twice, again and again, would double with each.</summary>
    private const int CostOfRecording = 1000;

    private static readonly PromQLDuration RecordingStep = PromQLDuration.FromSeconds(60);

    public BoundVector Vector(PromQLExpression expression) => expression switch
    {
        VectorSelector selector => Instant(selector),
        ParenthesizedExpression parenthesized => Vector(parenthesized.Expression),
        UnaryExpression { Operator: UnaryOperator.Plus } unary => Vector(unary.Expression),
        UnaryExpression unary => Vector(unary.Expression).Select(_ => value => -value),
        AggregateExpression aggregate => Aggregations.Bind(aggregate, Vector(aggregate.Expression), aggregate.Parameter is { } parameter ? Scalar(parameter) : _ => 0),
        BinaryExpression binary => Binary(binary),
        CallExpression call => Call(call),
        _ => throw new ArgumentException($"'{expression}' gives no vector.", nameof(expression)),
    };

    public BoundScalar Scalar(PromQLExpression expression)
    {
        switch (expression)
        {
            case NumberLiteral number:
                return _ => number.Value;
            case ParenthesizedExpression parenthesized:
                return Scalar(parenthesized.Expression);
            case UnaryExpression unary:
                var operand = Scalar(unary.Expression);
                return unary.Operator == UnaryOperator.Plus ? operand : at => -operand(at);
            case BinaryExpression binary:
                var (left, right) = (Scalar(binary.Left), Scalar(binary.Right));
                return at => Operations.Compute(binary.Operator, left(at), right(at));
            case CallExpression { Function: "time" }:
                return at => at.Time / 1000d;
            case CallExpression { Function: "pi" }:
                return _ => Math.PI;
            case CallExpression { Function: "scalar", Arguments: [var argument] }:
                var vector = Vector(argument);
                return at => vector.At(at).Where(value => value is not null).ToList() is [{ } only] ? only : double.NaN;
            default:
                throw new ArgumentException($"'{expression}' gives no number.", nameof(expression));
        }
    }

    private BoundVector Instant(VectorSelector selector)
    {
        if (selector.Name is { } name && recordings(name) is { } recording)
        {
            work.Spend(CostOfRecording);
            return Recorded(selector, name, Vector(recording));
        }

        var series = store.Select(selector);
        return new BoundVector([.. series.Select(one => one.Labels)], (at, result) =>
        {
            work.Spend(series.Length);
            var then = at.Before(selector.Offset);
            for (var i = 0; i < series.Length; i++)
                result[i] = series[i].At(then);
        });
    }

    private static BoundVector Recorded(VectorSelector selector, string name, BoundVector recording)
    {
        var labels = recording.Labels.Select(one => one.With(LabelSet.MetricName, name)).ToList();
        var selected = Enumerable.Range(0, labels.Count).Where(i => Matching.Fits(selector, labels[i])).ToArray();
        return new BoundVector([.. selected.Select(i => labels[i])], (at, result) =>
        {
            var values = recording.At(at.Before(selector.Offset));
            for (var i = 0; i < result.Length; i++)
                result[i] = values[selected[i]];
        });
    }

    private BoundVector Binary(BinaryExpression binary)
    {
        if (PromQLTypeChecker.TypeOf(binary.Left) == PromQLType.Scalar)
            return VectorOperations.Bind(binary, Vector(binary.Right), Scalar(binary.Left), scalarIsLeft: true);

        if (PromQLTypeChecker.TypeOf(binary.Right) == PromQLType.Scalar)
            return VectorOperations.Bind(binary, Vector(binary.Left), Scalar(binary.Right), scalarIsLeft: false);

        return VectorOperations.Bind(binary, Vector(binary.Left), Vector(binary.Right));
    }

    private BoundVector Call(CallExpression call)
    {
        if (RangeFunctions.Find(call.Function) is { } range)
            return Ranged(call, range);

        if (ValueFunctions.Find(call.Function) is { } function)
        {
            BoundScalar[] further = [.. call.Arguments.Skip(1).Select(Scalar)];
            return Vector(call.Arguments[0]).Select(at =>
            {
                double[] numbers = [.. further.Select(number => number(at))];
                return value => function(value, numbers);
            });
        }

        return call.Function switch
        {
            "absent" => Absent(call.Arguments[0], Vector(call.Arguments[0])),
            "absent_over_time" => Absent(call.Arguments[0], Ranged(Range(call.Arguments[0]), keepsName: true, (_, _) => 1, _ => 0)),
            "histogram_quantile" => Quantiles.OfHistograms(Scalar(call.Arguments[0]), Vector(call.Arguments[1])),
            "vector" when Scalar(call.Arguments[0]) is var scalar => new BoundVector([LabelSet.Empty], (at, result) => result[0] = scalar(at)),
            "sort" or "sort_desc" => Vector(call.Arguments[0]),
            _ => throw new ArgumentException($"'{call.Function}' cannot be evaluated.", nameof(call)),
        };
    }

    private BoundVector Ranged(CallExpression call, RangeFunctions.RangeFunction function)
    {
        var further = call.Arguments.FirstOrDefault(argument => !IsRange(argument));
        return Ranged(Range(call.Arguments.First(IsRange)), RangeFunctions.KeepsName(call.Function), function, further is null ? _ => 0 : Scalar(further));
    }

    private static BoundVector Ranged(BoundRange range, bool keepsName, RangeFunctions.RangeFunction function, BoundScalar further) => new(keepsName ? range.Labels : range.Labels.WithoutName(), (at, result) =>
    {
        var (windows, argument) = (range.At(at), further(at));
        for (var i = 0; i < result.Length; i++)
            result[i] = windows[i].Count == 0 ? null : function(windows[i], argument);
    });

    // The labels that the selector asks for are those of the missing series.
    private static BoundVector Absent(PromQLExpression argument, BoundVector vector)
    {
        var matchers = argument switch
        {
            VectorSelector selector => selector.Matchers,
            MatrixSelector matrix => matrix.Vector.Matchers,
            _ => [],
        };
        var named = matchers.Where(matcher => matcher.Name != LabelSet.MetricName).GroupBy(matcher => matcher.Name).Where(group => group.Count() == 1).Select(group => group.Single());
        var labels = LabelSet.Of(named.Where(matcher => matcher.Operator == MatchOperator.Equal).Select(matcher => new KeyValuePair<string, string>(matcher.Name, matcher.Value)));
        return new BoundVector([labels], (at, result) => result[0] = Array.TrueForAll(vector.At(at), value => value is null) ? 1 : null);
    }

    private static bool IsRange(PromQLExpression expression) => PromQLTypeChecker.TypeOf(expression) == PromQLType.RangeVector;

    private BoundRange Range(PromQLExpression expression) => expression switch
    {
        ParenthesizedExpression parenthesized => Range(parenthesized.Expression),
        MatrixSelector { Vector: { Name: { } name } recorded } matrix when recordings(name) is not null =>
            Subquery(new SubqueryExpression(recorded with { Offset = null }, matrix.Range, RecordingStep, recorded.Offset)),
        MatrixSelector matrix => Matrix(matrix),
        SubqueryExpression subquery => Subquery(subquery),
        _ => throw new ArgumentException($"'{expression}' gives no range.", nameof(expression)),
    };

    private BoundRange Matrix(MatrixSelector matrix)
    {
        var series = store.Select(matrix.Vector);
        return new BoundRange([.. series.Select(one => one.Labels)], (at, windows) =>
        {
            var end = at.Before(matrix.Vector.Offset).Time;
            for (var i = 0; i < windows.Length; i++)
            {
                windows[i] = series[i].Between(end - matrix.Range.Milliseconds, end, at);
                work.Spend(windows[i].Count + 1);
            }
        });
    }

    private BoundRange Subquery(SubqueryExpression subquery)
    {
        var vector = Vector(subquery.Expression);
        var series = vector.Labels.Select(labels => new TimeSeries(labels)).ToArray();
        var step = subquery.Step!.Value.Milliseconds;
        return new BoundRange(vector.Labels, (now, windows) =>
        {
            var end = now.Before(subquery.Offset).Time;
            var start = end - subquery.Range.Milliseconds;
            var first = (long)Math.Ceiling(start / (double)step) * step;
            Array.ForEach(series, one => one.Clear(expected: 0));
            for (var at = !now.WithStart && first == start ? first + step : first; at <= end; at += step)
            {
                work.Spend(1);
                var values = vector.At(now with { Time = at });
                for (var i = 0; i < values.Length; i++)
                {
                    if (values[i] is { } value)
                        series[i].Add(at, value);
                }
            }

            for (var i = 0; i < windows.Length; i++)
                windows[i] = series[i].Between(start, end, now);
        });
    }
}
