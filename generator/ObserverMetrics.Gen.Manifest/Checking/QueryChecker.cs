using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Checking;

/// <summary>Proves a query of a short form: its series are declared and of the right type, its labels are theirs, its keys have an effect.</summary>
internal sealed class QueryChecker(CheckContext context, SeriesCatalog series)
{
    private const string OverflowValue = "other";

    /// <summary>Whether the query can be written out; if not, that is reported, here or where its series are declared.</summary>
    public bool Check(QuerySyntax query)
    {
        if (query.Metric is not { } metric)
            return false;

        var sound = CheckSeries(query, metric) & CheckWindow(query);
        if (query.Over is { } over)
            sound = CheckSeries(query, over) & sound && CheckSides(query, metric, over);

        if (!sound || context.IsUnsound(metric.Value) || (query.Over is not null && context.IsUnsound(query.Over.Value)))
            return false;

        if (query is { By: null, Where.Count: 0, WhereNot.Count: 0 })
            return true;

        return CheckLabels(query, metric) & (query.Over is null || CheckLabels(query, query.Over));
    }

    private bool CheckSeries(QuerySyntax query, Spanned<string> name)
    {
        if (series.Find(name.Value) is not { } info)
        {
            context.Report(PromQLRules.UnknownSeries, name.Span, name.Value, CheckContext.DidYouMean(name.Value, series.Names));
            return false;
        }

        var (wanted, fits) = query.Kind switch
        {
            QueryKind.Rate or QueryKind.Increase => ("a counter", info.Type is SeriesType.Counter or SeriesType.Unknown),
            QueryKind.Quantile or QueryKind.Distribution => ("a histogram", info.Type == SeriesType.Histogram),
            _ => ("a counter, a gauge or a recording", info.Type != SeriesType.Histogram),
        };
        if (fits || context.IsUnsound(name.Value))
            return true;

        context.Report(PromQLRules.WrongType, name.Span, query.Kind.ToString().ToLowerInvariant(), wanted, name.Value, series.KindOf(name.Value), Mend(query.Kind, name.Value, info.Type));
        return false;
    }

    private static string Mend(QueryKind wanted, string name, SeriesType found) => (wanted, found) switch
    {
        (_, SeriesType.Histogram) => $"write 'quantile' with 'of', or take its '{name}_count' or '{name}_sum'",
        (QueryKind.Quantile or QueryKind.Distribution, SeriesType.Unknown) => "say 'type: histogram' where it is declared, if it is one",
        (QueryKind.Quantile or QueryKind.Distribution, _) => "name a histogram, which has buckets",
        _ => "write 'value', or deriv() in an 'expr'",
    };

    private bool CheckSides(QuerySyntax query, Spanned<string> part, Spanned<string> whole)
    {
        var (left, right) = (series.Find(part.Value)!.Type, series.Find(whole.Value)!.Type);
        if (left == SeriesType.Unknown || right == SeriesType.Unknown || (left == SeriesType.Counter) == (right == SeriesType.Counter))
            return true;

        var wanted = left == SeriesType.Counter ? $"a counter, as '{part.Value}' is" : $"no counter, as '{part.Value}' is none";
        context.Report(PromQLRules.WrongType, whole.Span, "over", wanted, whole.Value, series.KindOf(whole.Value), "name two of one kind, or write an 'expr'");
        return false;
    }

    private bool CheckWindow(QuerySyntax query)
    {
        if (query.Window is not { } window)
            return true;

        var isOfGauges = query.Kind == QueryKind.Ratio && series.Find(query.Metric!.Value) is { Type: not SeriesType.Counter };
        var (found, mend) = isOfGauges ? ("a ratio of gauges looks at one moment", "leave it out")
            : window.Value.Milliseconds == 0 ? ("a window of nothing sees nothing", "write one of four scrape intervals or more, as in '5m'")
            : (null, null);
        if (found is null || (isOfGauges && context.IsUnsound(query.Metric!.Value)))
            return true;

        context.Report(ManifestRules.KeyDoesNotFit, window.Span, "window", found, mend!);
        return false;
    }

    private bool CheckLabels(QuerySyntax query, Spanned<string> owner)
    {
        if (series.Find(owner.Value)?.PossibleLabels is not { } labels)
            return true;

        var filters = query.Where.Concat(query.WhereNot).ToList();
        var unknown = (query.By ?? []).Concat(filters.Select(filter => filter.Label)).Where(label => !labels.Contains(label.Value)).ToList();
        foreach (var label in unknown)
            LabelReports.Unknown(context, label.Span, $"'{owner.Value}' has", label.Value, labels);

        return filters.Aggregate(unknown.Count == 0, (sound, filter) => sound & CheckValues(filter, owner));
    }

    private bool CheckValues(LabelFilterSyntax filter, Spanned<string> owner)
    {
        var closed = series.MetricOf(owner.Value)?.Labels.FirstOrDefault(label => label.Name == filter.Label.Value);
        if (closed is null || closed.Values.Count == 0)
            return true;

        var wrong = filter.Values.Where(value => value.Value is not ("" or OverflowValue) && !closed.Values.Contains(value.Value)).ToList();
        foreach (var value in wrong)
            LabelReports.UnknownValue(context, value.Span, value.Value, closed);

        return wrong.Count == 0;
    }
}
