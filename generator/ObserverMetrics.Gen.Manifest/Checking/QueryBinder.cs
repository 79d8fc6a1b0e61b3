using System.Globalization;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Where a query stands: decides windows, kept labels and guards.</summary>
/// <param name="InDashboard">Whether it is a panel's rather than a rule's.</param>
/// <param name="RateWindow">The window of rates.</param>
/// <param name="IncreaseWindow">The window of increases and distributions.</param>
/// <param name="Keep">The labels that short forms keep besides <c>by</c>.</param>
/// <param name="SumsValues">Whether <c>value</c> is one number: a stat.</param>
internal sealed record QueryPlace(
    bool InDashboard,
    PromQLDuration RateWindow,
    PromQLDuration IncreaseWindow,
    IReadOnlyList<string> Keep,
    bool SumsValues)
{
    public static QueryPlace Rule(IReadOnlyList<string> keep)
    {
        var window = PromQLDuration.FromSeconds(300);
        return new QueryPlace(false, window, window, keep, false);
    }

    public static QueryPlace Panel(PanelType type)
    {
        var rate = PromQLDuration.FromVariable("$__rate_interval");
        var increase = type is PanelType.TimeSeries or PanelType.Heatmap ? rate : PromQLDuration.FromVariable("$__range");
        return new QueryPlace(true, rate, increase, [], type == PanelType.Stat);
    }
}

/// <summary>A query written out as PromQL.</summary>
/// <param name="Syntax">As written.</param>
/// <param name="Expression">As PromQL.</param>
/// <param name="Unit">Its unit, or null where unknown.</param>
/// <param name="Quantile">The quantile, where the query asks for one.</param>
/// <param name="Signature">Equal for queries that show the same, whatever their window and place.</param>
internal sealed record BoundQuery(QuerySyntax Syntax, PromQLExpression Expression, Unit? Unit, decimal? Quantile, string Signature);

/// <summary>Checks queries and writes their short forms out as PromQL.</summary>
internal sealed class QueryBinder(CheckContext context, SeriesCatalog series, ExpressionChecker expressions)
{
    private readonly UnitInference _units = new(series.Find);

    /// <summary>The query, one for each of its quantiles; null, with diagnostics, where it does not hold.</summary>
    public IReadOnlyList<BoundQuery>? Bind(QuerySyntax query, QueryPlace place)
    {
        if (query.Kind == QueryKind.Expr)
        {
            var written = query.Expr is null ? null : expressions.Check(query.Expr, place.InDashboard);
            return written is null ? null : [Bound(query, WithTop(query, written), null)];
        }

        if (query.Metric is null || !CheckNames(query, place))
            return null;

        return query.Kind == QueryKind.Quantile
            ? [.. query.Quantiles.Select(quantile => Bound(query, WithTop(query, Quantile(query, place, quantile.Value)), quantile.Value))]
            : [Bound(query, WithTop(query, WriteOut(query, place)), null)];
    }

    private BoundQuery Bound(QuerySyntax query, PromQLExpression expression, decimal? quantile) =>
        new(query, expression, UnitOf(query, expression), quantile, QuerySignature.Of(query, quantile, expression));

    // A distribution's axis has the buckets' bounds on it; the counts in them are only colours or heights.
    private Unit? UnitOf(QuerySyntax query, PromQLExpression expression) =>
        query.Kind == QueryKind.Distribution ? series.Find(query.Metric!.Value)?.Unit : _units.UnitOf(expression);

    private bool CheckNames(QuerySyntax query, QueryPlace place)
    {
        var sound = CheckSeries(query, query.Metric!);
        if (query.Kind == QueryKind.Ratio)
            sound &= query.Over is not null && CheckSeries(query, query.Over);

        if (!sound)
            return false;

        var info = series.Find(query.Metric!.Value)!;
        foreach (var label in (query.By ?? []).Concat(query.Where.Concat(query.WhereNot).Select(filter => filter.Label)))
            sound &= CheckLabel(query, label, info);

        if (query.Kind == QueryKind.Ratio && series.Find(query.Over!.Value) is { } over)
            sound = (query.By ?? []).Concat(query.Where.Concat(query.WhereNot).Select(filter => filter.Label)).Aggregate(sound, (all, label) => all & CheckLabel(query, label, over, query.Over));

        foreach (var filter in query.Where.Concat(query.WhereNot))
            sound &= CheckValues(query, filter);

        if (sound && !place.InDashboard && query.Kind == QueryKind.Value)
            sound = CheckCounterInRule(query, info);

        return sound;
    }

    private bool CheckCounterInRule(QuerySyntax query, SeriesInfo info)
    {
        if (info.Type != SeriesType.Counter)
            return true;

        context.Report(PromQLRules.BareCounter, query.Metric!.Span, query.Metric.Value);
        return false;
    }

    private bool CheckSeries(QuerySyntax query, Spanned<string> name)
    {
        if (series.Find(name.Value) is not { } info)
        {
            context.Report(PromQLRules.UnknownSeries, name.Span, name.Value, CheckContext.DidYouMean(name.Value, series.Names));
            return false;
        }

        var (wanted, fits, mend) = query.Kind switch
        {
            QueryKind.Rate or QueryKind.Increase => ("a counter", info.Type is SeriesType.Counter or SeriesType.Unknown, "write 'value', or deriv() in an 'expr'"),
            QueryKind.Quantile or QueryKind.Distribution => ("a histogram", info.Type == SeriesType.Histogram, "only a histogram has buckets"),
            _ => ("a counter, a gauge or a recording", info.Type != SeriesType.Histogram, "write 'quantile' with 'of', 'distribution', or its '_sum' or '_count'"),
        };
        if (fits || (info.Type == SeriesType.Unknown && context.IsUnsound(name.Value)))
            return true;

        context.Report(
            PromQLRules.WrongType, name.Span, query.Kind.ToString().ToLowerInvariant(), wanted, name.Value,
            info.Type == SeriesType.Unknown ? "of unknown type" : "a " + info.Type.ToString().ToLowerInvariant(), mend);
        return false;
    }

    private bool CheckLabel(QuerySyntax query, Spanned<string> label, SeriesInfo info, Spanned<string>? owner = null)
    {
        if (info.Labels is null || info.Labels.Contains(label.Value))
            return true;

        context.Report(
            PromQLRules.UnknownLabel, label.Span, $"'{(owner ?? query.Metric!).Value}' has", label.Value,
            CheckContext.DidYouMean(label.Value, info.Labels), string.Join(", ", info.Labels));
        return false;
    }

    private bool CheckValues(QuerySyntax query, LabelFilterSyntax filter)
    {
        var closed = series.MetricOf(query.Metric!.Value)?.Labels.FirstOrDefault(label => label.Name == filter.Label.Value);
        if (closed is null || closed.Values.Count == 0)
            return true;

        var wrong = filter.Values.Where(value => value.Value != "other" && !closed.Values.Contains(value.Value)).ToList();
        foreach (var value in wrong)
            expressions.ReportValue(value.Span, value.Value, closed);

        return wrong.Count == 0;
    }

    private PromQLExpression WriteOut(QuerySyntax query, QueryPlace place)
    {
        var name = query.Metric!.Value;
        var rateWindow = WindowOf(query, place.RateWindow);
        switch (query.Kind)
        {
            case QueryKind.Rate:
                var perSecond = Summed(query, place, new CallExpression("rate", Range(query, name, rateWindow)));
                return query.Per is null or { Value: RatePer.Second } ? perSecond : Times(query.Per.Value == RatePer.Hour ? 3600 : 60, perSecond);
            case QueryKind.Increase:
                return Summed(query, place, new CallExpression("increase", Range(query, name, WindowOf(query, place.IncreaseWindow))));
            case QueryKind.Distribution:
                return Aggregated(AggregateOperator.Sum, ["le", .. By(query, Array.Empty<string>())], new CallExpression("increase", Range(query, name + "_bucket", WindowOf(query, place.IncreaseWindow))));
            case QueryKind.Ratio:
                return Ratio(query, place, rateWindow);
            default:
                var selector = Selector(query, name);
                return query.By is not null || query.With is not null || place.SumsValues ? Summed(query, place, selector) : selector;
        }
    }

    private BinaryExpression Ratio(QuerySyntax query, QueryPlace place, PromQLDuration window)
    {
        var isRate = series.Find(query.Metric!.Value)!.Type == SeriesType.Counter;
        PromQLExpression Side(string name) =>
            Summed(query, place, isRate ? new CallExpression("rate", Range(query, name, window)) : Selector(query, name));

        var denominator = Side(query.Over!.Value);
        return new BinaryExpression(
            Side(query.Metric.Value),
            BinaryOperator.Divide,
            place.InDashboard ? denominator : new ParenthesizedExpression(new BinaryExpression(denominator, BinaryOperator.Greater, new NumberLiteral(0))));
    }

    private PromQLExpression Quantile(QuerySyntax query, QueryPlace place, decimal quantile)
    {
        var buckets = new CallExpression("rate", Range(query, query.Metric!.Value + "_bucket", WindowOf(query, place.RateWindow)));
        return new CallExpression("histogram_quantile", new NumberLiteral((double)quantile), Aggregated(AggregateOperator.Sum, ["le", .. By(query, place)], buckets));
    }

    private static AggregateExpression Summed(QuerySyntax query, QueryPlace place, PromQLExpression operand)
    {
        var with = query.With?.Value switch
        {
            "max" => AggregateOperator.Max,
            "min" => AggregateOperator.Min,
            "avg" => AggregateOperator.Avg,
            _ => AggregateOperator.Sum,
        };
        return Aggregated(with, By(query, place), operand);
    }

    private static IEnumerable<string> By(QuerySyntax query, QueryPlace place) => By(query, place.Keep);

    private static IEnumerable<string> By(QuerySyntax query, IReadOnlyList<string> keep) =>
        keep.Concat((query.By ?? []).Select(label => label.Value)).Distinct(StringComparer.Ordinal);

    private static AggregateExpression Aggregated(AggregateOperator aggregation, IEnumerable<string> by, PromQLExpression operand) =>
        new(aggregation, operand, null, GroupingLabel.FromNames(by));

    private static PromQLExpression WithTop(QuerySyntax query, PromQLExpression expression) =>
        query.Top is null ? expression : new AggregateExpression(AggregateOperator.TopK, expression, new NumberLiteral(query.Top.Value), []);

    /// <summary>A number times an expression.</summary>
    public static PromQLExpression Times(decimal factor, PromQLExpression expression) =>
        new BinaryExpression(new NumberLiteral((double)factor), BinaryOperator.Multiply, expression);

    private static MatrixSelector Range(QuerySyntax query, string name, PromQLDuration window) => new(Selector(query, name), window);

    private static VectorSelector Selector(QuerySyntax query, string name) => new(
        name,
        [
            .. query.Where.Select(filter => Matcher(filter, MatchOperator.Equal, MatchOperator.RegexMatch)),
            .. query.WhereNot.Select(filter => Matcher(filter, MatchOperator.NotEqual, MatchOperator.RegexNotMatch)),
        ]);

    private static LabelMatcher Matcher(LabelFilterSyntax filter, MatchOperator one, MatchOperator several) => filter.Values.Count == 1
        ? new LabelMatcher(filter.Label.Value, one, filter.Values[0].Value)
        : new LabelMatcher(filter.Label.Value, several, string.Join("|", filter.Values.Select(value => EscapeRegex(value.Value))));

    // RE2's meta characters: https://github.com/google/re2/wiki/Syntax
    private static string EscapeRegex(string text) =>
        string.Concat(text.Select(character => @"\.+*?()|[]{}^$".IndexOf(character) >= 0 ? "\\" + character : character.ToString(CultureInfo.InvariantCulture)));

    private static PromQLDuration WindowOf(QuerySyntax query, PromQLDuration otherwise) =>
        query.Window is null ? otherwise : new PromQLDuration(query.Window.Value.Milliseconds);
}
