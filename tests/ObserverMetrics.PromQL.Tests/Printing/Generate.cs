using CsCheck;

namespace ObserverMetrics.PromQL.Tests;

/// <summary>Generates trees that Prometheus accepts, with the parentheses their text needs.</summary>
internal static class Generate
{
    private const int Deepest = 5;

    private static readonly Gen<string> LabelName = Gen.OneOf("job", "instance", "le", "by", "sum", "on", "_", "a1");
    private static readonly Gen<string> MetricName = Gen.OneOf("up", "http_requests_total", "job:up:sum", "sum", "by", "offset", ":", "start");
    private static readonly Gen<string> Text = Gen.OneOf<string>(
        Gen.Const("a"),
        Gen.OneOf("a", "b", "\"", "\\", "\n", "\t", "é", "\u00ad", "😀", "\uFFFD").Array[0, 6].Select(string.Concat),
        Gen.OneOf("5..", ".+", "a|b", "(x)?", string.Empty));

    private static readonly Gen<double> Number = Gen.OneOf<double>(
        Gen.Int[-5, 100].Select(value => (double)value),
        Gen.Double.Where(value => !double.IsNaN(value)),
        Gen.OneOf(0.5, 1e6, 1e-7, double.PositiveInfinity, -0.0));

    private static readonly Gen<PromQLDuration> Duration = Gen.OneOf(
        Gen.Int[1, 600].Select(minutes => new PromQLDuration(minutes * 60_000L)), Gen.Long[1, 4_000_000_000_000].Select(value => new PromQLDuration(value)));

    private static readonly Gen<PromQLDuration?> Offset = Gen.Select(Duration, Gen.Int[0, 5], (duration, kind) =>
        kind == 0 ? duration : kind == 1 ? new PromQLDuration(-duration.Milliseconds) : default(PromQLDuration?));

    private static readonly Gen<PromQLAt?> At = Gen.Select(Gen.Long[-5_000_000_000_000, 5_000_000_000_000], Gen.Int[0, 8], (time, kind) => kind switch
    {
        0 => PromQLAt.Start,
        1 => PromQLAt.End,
        2 => PromQLAt.Timestamp(time),
        _ => default(PromQLAt?),
    });

    private static readonly Gen<IReadOnlyList<GroupingLabel>> Labels =
        LabelName.Array[0, 3].Select(names => GroupingLabel.FromNames(names.Distinct()));

    private static readonly Gen<LabelMatcher> Matcher = Gen.Select(LabelName, Gen.Enum<MatchOperator>(), Text, (name, match, value) =>
        new LabelMatcher(name, match, match >= MatchOperator.RegexMatch && PromQLRegex.Validate(value) is not null ? "x.*" : value));

    private static readonly Gen<VectorSelector> Selector = Gen.Select(MetricName, Matcher.Array[0, 3], Offset, At,
        (name, matchers, offset, at) => new VectorSelector(name, matchers, offset, at));

    // Each depth is built once, of those below it: built anew at each use they would be exponentially many.
    private static readonly Gen<PromQLExpression>[] Scalars = new Gen<PromQLExpression>[Deepest + 1];
    private static readonly Gen<PromQLExpression>[] Ranges = new Gen<PromQLExpression>[Deepest + 1];
    private static readonly Gen<PromQLExpression>[] Vectors = new Gen<PromQLExpression>[Deepest + 1];

    private static Gen<BinaryOperator> Arithmetic { get; } = Gen.Int[(int)BinaryOperator.Add, (int)BinaryOperator.Power].Select(value => (BinaryOperator)value);

    public static Gen<PromQLExpression> Expression { get; } = Gen.OneOf(Enumerable.Range(0, Deepest + 1).SelectMany(Build).ToArray());

    private static Gen<PromQLExpression>[] Build(int depth)
    {
        Scalars[depth] = Scalar(depth);
        Ranges[depth] = Range(depth);
        Vectors[depth] = Vector(depth);
        return [Scalars[depth], Ranges[depth], Vectors[depth]];
    }

    private static Gen<PromQLExpression> As<T>(Gen<T> generator)
        where T : PromQLExpression => generator.Select(expression => (PromQLExpression)expression);

    private static Gen<PromQLExpression> Scalar(int depth) => depth == 0
        ? Number.Select(value => (PromQLExpression)new NumberLiteral(value))
        : Gen.OneOf(
            Scalars[0],
            Vectors[depth - 1].Select(vector => (PromQLExpression)new CallExpression("scalar", vector)),
            Gen.Const((PromQLExpression)new CallExpression("time")),
            Gen.Select(Scalars[depth - 1], Arithmetic, Scalars[depth - 1], (left, binary, right) => Trees.Binary(left, binary, right)),
            Scalars[depth - 1].Select(inner => (PromQLExpression)new ParenthesizedExpression(inner)));

    private static Gen<PromQLExpression> Range(int depth) => depth == 0
        ? Gen.Select(Selector, Duration, (vector, range) => (PromQLExpression)new MatrixSelector(vector, range))
        : Gen.OneOf(
            Ranges[0],
            Gen.Select(Vectors[depth - 1], Duration, Duration, Offset, At, (vector, range, step, offset, at) =>
                (PromQLExpression)new SubqueryExpression(Trees.Atom(vector), range, range.Milliseconds % 2 == 0 ? step : null, offset, at)));

    private static Gen<PromQLExpression> Vector(int depth) => depth == 0
        ? As(Selector)
        : Gen.OneOf(
            As(Selector),
            Ranges[depth - 1].Select(range => (PromQLExpression)new CallExpression("rate", range)),
            Gen.Select(Scalars[depth - 1], Vectors[depth - 1], (quantile, vector) => (PromQLExpression)new CallExpression("histogram_quantile", quantile, vector)),
            Gen.Select(Vectors[depth - 1], Text, (vector, text) => (PromQLExpression)new CallExpression("label_join", vector, new StringLiteral(text), new StringLiteral(","))),
            Vectors[depth - 1].Select(inner => (PromQLExpression)new ParenthesizedExpression(inner)),
            Gen.Select(Gen.Enum<UnaryOperator>(), Vectors[depth - 1], (sign, inner) => Trees.Signed(sign, inner)),
            Gen.Select(Gen.Enum<AggregateOperator>(), Vectors[depth - 1], Labels, Gen.Bool, Text, Scalars[depth - 1], Trees.Aggregate),
            Gen.Select(Vectors[depth - 1], Arithmetic, Scalars[depth - 1], (left, binary, right) => Trees.Binary(left, binary, right)),
            Gen.Select(Vectors[depth - 1], Gen.Enum<BinaryOperator>(), Vectors[depth - 1], Gen.Bool, Labels, Gen.Int[0, 4], Trees.Matched));
}
