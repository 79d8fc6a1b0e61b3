namespace ObserverMetrics.PromQL.Tests.Series;

public class UnitInferenceTests
{
    [Theory]
    [InlineData("requests", "requests")]
    [InlineData("rate(requests[5m])", "requests/s")]
    [InlineData("3600 * rate(requests[5m])", "requests/h")]
    [InlineData("rate(requests[5m]) * 60", "requests/m")]
    [InlineData("increase(requests[5m])", "requests")]
    [InlineData("sum by (job) (rate(cpu[5m]))", "ratio")]
    [InlineData("rate(errors[5m]) / rate(requests[5m])", "ratio")]
    [InlineData("100 * (rate(errors[5m]) / rate(requests[5m]))", "percent")]
    [InlineData("100 * errors / requests", "percent")]
    [InlineData("100 * count(bytes) / count(cpu)", "percent")]
    [InlineData("bytes / 1e-15 / 1e-15 / 1e-15", null)]
    [InlineData("bytes * 1e-15 * 1e-15 * 1e-15 / bytes", null)]
    [InlineData("-1 * bytes", null)]
    [InlineData("1000 * cpu", "milliseconds")]
    [InlineData("cpu / 60", "minutes")]
    [InlineData("cpu / 61", null)]
    [InlineData("bytes / 1024 / 1024", "mebibytes")]
    [InlineData("bytes / cpu", "bytes/s")]
    [InlineData("bytes * share", "bytes")]
    [InlineData("bytes + bytes", "bytes")]
    [InlineData("bytes + cpu", null)]
    [InlineData("bytes + 5", "bytes")]
    [InlineData("1 - share", "ratio")]
    [InlineData("1 / cpu", null)]
    [InlineData("time() - latest", "seconds")]
    [InlineData("latest + 60", "timestamp")]
    [InlineData("latest * 2", null)]
    [InlineData("histogram_quantile(0.9, sum by (le) (rate(latency_bucket[5m])))", "seconds")]
    [InlineData("histogram_quantile(0.9, foreign)", null)]
    [InlineData("count(bytes)", "")]
    [InlineData("bytes > 5", "bytes")]
    [InlineData("5 < bytes", "bytes")]
    [InlineData("bytes > bool 5", "")]
    [InlineData("bytes or vector(0)", "bytes")]
    [InlineData("bytes and cpu", "bytes")]
    [InlineData("bytes or cpu", null)]
    [InlineData("stdvar(bytes)", null)]
    [InlineData("predict_linear(bytes[1h], 3600)", "bytes")]
    [InlineData("foreign", null)]
    [InlineData("sqrt(bytes)", null)]
    public void The_unit_of_an_expression(string expression, string? expected) =>
        Assert.Equal(expected, Inferred.UnitOf(expression));

    [Fact]
    public void A_chain_of_any_length_is_walked_without_recursion() =>
        Assert.Equal("bytes", Inferred.UnitOf(string.Join(" + ", Enumerable.Repeat("bytes", 10_000))));

    [Theory]
    [InlineData("bytes", "mebibytes", "0.00000095367431640625")]
    [InlineData("mebibytes", "bytes", "1048576")]
    [InlineData("items/h", "items/s", "0.00027777777777777778")]
    [InlineData("items/s", "1/h", "3600")]
    [InlineData("requests/s", "1/s", "1")]
    [InlineData("ratio", "percent", "100")]
    public void Units_of_one_dimension_convert(string from, string to, string factor) =>
        Assert.Equal(factor, Unit.Parse(from)!.FactorTo(Unit.Parse(to)!)!.Value.ToString("0.####################", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("seconds", "bytes")]
    [InlineData("requests", "errors")]
    [InlineData("requests", "requests/s")]
    [InlineData("seconds", "timestamp")]
    [InlineData("ratio", "")]
    public void Others_do_not(string from, string to) => Assert.Null(Unit.Parse(from)!.FactorTo(Unit.Parse(to)!));
}
