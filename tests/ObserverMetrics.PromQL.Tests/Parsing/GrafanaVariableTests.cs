namespace ObserverMetrics.PromQL.Tests;

public class GrafanaVariableTests
{
    [Theory]
    [InlineData("rate(x[$__rate_interval])")]
    [InlineData("rate(x[${window}])")]
    [InlineData("rate(x[${window:raw}])")]
    [InlineData("rate(x[[[window]]])")]
    [InlineData("increase(x[${__range_s}s])")]
    [InlineData("max_over_time(rate(x[5m])[$__range:$__interval])")]
    [InlineData("max_over_time(x[$__range:])")]
    [InlineData("x offset $shift")]
    [InlineData("x offset -${shift}")]
    [InlineData("x > $threshold")]
    [InlineData("x > [[threshold]]")]
    [InlineData("x > -${threshold}")]
    [InlineData("topk($n, x)")]
    [InlineData("histogram_quantile(${q}, x)")]
    [InlineData("x @ ${__from:date:seconds}")]
    [InlineData("x{a=\"[[b]]\",c=~\"${d:regex}\",job=~\"$job\"}")]
    public void Variables_stand_for_durations_and_numbers(string text)
    {
        Assert.Equal(text, Parse.Print(text, Parse.Grafana));
        Assert.Equal(text, PromQLPrinter.Pretty(Parse.Valid(text, Parse.Grafana)));
        if (!text.Contains('"', StringComparison.Ordinal))
            Assert.False(PromQLParser.Parse(text).IsValid);
    }

    [Theory]
    [InlineData("$metric{a=\"b\"}")]
    [InlineData("sum by ($label) (x)")]
    [InlineData("x{$label=\"a\"}")]
    [InlineData("$fn(x)")]
    [InlineData("x[$]")]
    [InlineData("x[${a]")]
    [InlineData("x > $")]
    [InlineData("rate(x, $w)")]
    [InlineData("sum($x)")]
    public void They_stand_for_nothing_else(string text) => Assert.False(PromQLParser.Parse(text, Parse.Grafana).IsValid);

    [Fact]
    public void The_tree_has_the_variable()
    {
        var matrix = Parse.Valid<MatrixSelector>("x[$__rate_interval]", Parse.Grafana);
        Assert.Equal("$__rate_interval", matrix.Range.Variable);
        Assert.True(matrix.Range.IsDynamic);
        Assert.Equal("$n", Parse.Valid<NumberLiteral>("$n", Parse.Grafana).Variable);
    }

    [Fact]
    public void What_Prometheus_accepts_is_accepted_with_variables_too() =>
        Assert.All(CorpusFile.Valid, line => Assert.Equal(Parse.Print(line), Parse.Print(line, Parse.Grafana)));
}
