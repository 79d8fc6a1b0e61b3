namespace ObserverMetrics.PromQL.Tests;

public class VersionTests
{
    [Theory]
    [InlineData("x[300]", 2, 54, "x[5m]")]
    [InlineData("x offset 300", 2, 54, "x offset 5m")]
    [InlineData("x > 5m", 2, 54, "x > 5m")]
    [InlineData("1_000 + 0x_ff", 2, 54, "1000 + 255")]
    [InlineData("{\"http.requests\"}", 3, 0, "{__name__=\"http.requests\"}")]
    [InlineData("{\"up\", \"service.name\"=\"a\", b!=\"c\"}", 3, 0, "up{\"service.name\"=\"a\",b!=\"c\"}")]
    [InlineData("sum by (\"service.name\", a) (x)", 3, 0, "sum by (\"service.name\", a) (x)")]
    [InlineData("histogram_avg(x)", 2, 51, "histogram_avg(x)")]
    [InlineData("histogram_stddev(x)", 2, 47, "histogram_stddev(x)")]
    [InlineData("first_over_time(x[5m])", 3, 14, "first_over_time(x[5m])")]
    [InlineData("x offset 0s", 3, 4, "x")]
    [InlineData("x </ 1", 3, 11, "x </ 1")]
    [InlineData("x[5m * 2]", 3, 14, "x[5m * 2]")]
    [InlineData("x[max_of(step(),1m) + -1 * (2m)]", 3, 14, "x[max_of(step(), 1m) + -1 * (2m)]")]
    [InlineData("x offset -(1m+range())", 3, 14, "x offset -(1m + range())")]
    public void Later_syntax_is_parsed_and_names_its_version(string text, int major, int minor, string printed)
    {
        var errors = PromQLParser.Parse(text).Errors;
        Assert.All(errors, error => Assert.True(error.Kind == PromQLErrorKind.Version || text == "x offset 0s", error.Message));
        Assert.NotEmpty(errors);
        Assert.NotEmpty(PromQLParser.Parse(text, new PromQLParserOptions { OldestVersion = Before(major, minor) }).Errors);
        Assert.Equal(printed, Parse.Print(text, Parse.Since(major, minor)));
        Assert.Equal(printed, Parse.Print(printed, Parse.Since(major, minor)));
    }

    [Theory]
    [InlineData("x[300]", "300", "A number as a duration needs Prometheus 2.54; the expression must work with 2.42. Add a unit, such as s.")]
    [InlineData("{\"a.b\"}", "\"a.b\"", "A name in quotes needs Prometheus 3.0; the expression must work with 2.42. Write it without quotes, of letters, digits and '_' alone.")]
    [InlineData("histogram_avg(x)", "histogram_avg", "The function 'histogram_avg' needs Prometheus 2.51; the expression must work with 2.42.")]
    [InlineData("info(x)", "info", "The function 'info' is experimental: it needs Prometheus 3.0 and its flag --enable-feature=promql-experimental-functions.")]
    [InlineData("limitk(1, x)", "limitk", "'limitk' is experimental: it needs Prometheus 2.54 and its flag --enable-feature=promql-experimental-functions.")]
    [InlineData("x[5m] smoothed", "smoothed", "'smoothed' is experimental: it needs Prometheus 3.7 and its flag --enable-feature=promql-extended-range-selectors.")]
    [InlineData("x[5m + 1m]", "5m + 1m", "Arithmetic with durations needs Prometheus 3.14; the expression must work with 2.42. Write the duration itself, such as 10m.")]
    public void The_error_says_what_is_needed(string text, string found, string message)
    {
        var error = Assert.Single(PromQLParser.Parse(text).Errors);
        Assert.Equal(message, error.Message);
        Assert.Equal(found, text.Slice(error.Span));
    }

    [Fact]
    public void What_was_removed_is_an_error_of_later_versions()
    {
        const string Text = "holt_winters(x[5m], 0.5, 0.5)";
        Assert.True(PromQLParser.Parse(Text).IsValid);
        Assert.Equal(
            "The function 'holt_winters' was removed in Prometheus 3.0.",
            Assert.Single(PromQLParser.Parse(Text, Parse.Since(3, 0)).Errors).Message);
    }

    [Fact]
    public void The_letter_that_old_versions_read_as_a_colon_is_refused_later()
    {
        Assert.Equal("x[5m:]", Parse.Print("x[5m a]"));
        Assert.False(PromQLParser.Parse("x[5m a]", Parse.Since(3, 6)).IsValid);
    }

    [Theory]
    [InlineData("2.42", 2, 42)]
    [InlineData("v3.0.1", 3, 0)]
    public void Versions_are_read(string text, int major, int minor)
    {
        Assert.True(PrometheusVersion.TryParse(text, out var version));
        Assert.Equal(new PrometheusVersion(major, minor), version);
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("3.x")]
    [InlineData("3.-1")]
    [InlineData("1.2.3.4")]
    public void What_is_no_version_is_refused(string text) => Assert.False(PrometheusVersion.TryParse(text, out _));

    private static PrometheusVersion Before(int major, int minor) => minor > 0 ? new(major, minor - 1) : new(major - 1, 99);
}
