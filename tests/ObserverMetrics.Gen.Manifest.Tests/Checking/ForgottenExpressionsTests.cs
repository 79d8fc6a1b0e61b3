using System.Runtime.CompilerServices;
using ObserverMetrics.Gen.Manifest.Checking;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.Gen.Manifest.Tests.Syntax;
using ObserverMetrics.Gen.Manifest.Yaml;
using ObserverMetrics.PromQL;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>What checks an expression lets go of it: all expressions of a manifest, alive to the end, cost a quarter of the time.</summary>
public class ForgottenExpressionsTests
{
    [Fact]
    public void A_checked_expression_is_not_kept()
    {
        var context = new CheckContext(new ManifestSyntax { Span = default }, new DiagnosticBag(""));
        var series = new SeriesCatalog(context);
        var expressions = new ExpressionChecker(context, series, PrometheusVersion.Oldest);
        var queries = new QueryBinder(context, series, expressions);

        var query = Bind(queries);
        GC.Collect();

        Assert.False(query.IsAlive);
        GC.KeepAlive(queries);
    }

    // A method of its own: what is local here is gone behind it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Bind(QueryBinder queries)
    {
        var scalar = Assert.IsType<YamlScalar>(YamlEdit.Entry("a: 'sum by (job) (up) + on (job) sum by (job) (up) > 3'").Value);
        var bound = Assert.Single(queries.Bind(new QuerySyntax { Place = scalar.Place, Kind = QueryKind.Expr, Expr = scalar }, QueryPlace.Neutral)!);
        return new WeakReference(bound.Expression);
    }
}
