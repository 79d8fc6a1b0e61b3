using System.Globalization;
using ObserverMetrics.Gen.Manifest.Syntax;
using ObserverMetrics.Gen.Manifest.Syntax.Scalars;

namespace ObserverMetrics.Gen.Manifest.Tests.Syntax.Scalars;

public class QuantityParserTests
{
    [Theory]
    [InlineData("42", "42", "")]
    [InlineData("-1.50", "-1.50", "")]
    [InlineData("+.5", "0.5", "")]
    [InlineData("1e3", "1000", "")]
    [InlineData("2.5E-3", "0.0025", "")]
    [InlineData("0e9", "0", "")]
    [InlineData("5%", "0.05", "ratio")]
    [InlineData("99.9%", "0.999", "ratio")]
    [InlineData("5 %", "0.05", "ratio")]
    [InlineData("500ms", "0.500", "seconds")]
    [InlineData("250us", "0.000250", "seconds")]
    [InlineData("1h30m", "5400", "seconds")]
    [InlineData("-1h30m", "-5400", "seconds")]
    [InlineData("5m", "300", "seconds")]
    [InlineData("10MiB", "10485760", "bytes")]
    [InlineData("5kB", "5000", "bytes")]
    [InlineData("1.5 GiB", "1610612736.0", "bytes")]
    [InlineData("100/s", "100", "1/s")]
    [InlineData("60/m", "60", "1/m")]
    [InlineData("1/h", "1", "1/h")]
    [InlineData("5MB/s", "5000000", "bytes/s")]
    public void Quantities_are_read_exactly(string text, string value, string unit)
    {
        Assert.True(QuantityParser.TryRead(text, out var quantity, out var reason), reason);
        Assert.Equal(new Quantity(decimal.Parse(value, CultureInfo.InvariantCulture), unit, text), quantity);
    }

    [Theory]
    [InlineData("", "it does not start with one")]
    [InlineData("fast", "it does not start with one")]
    [InlineData("NaN", "it does not start with one")]
    [InlineData("+Inf", "it does not start with one")]
    [InlineData("--1", "it does not start with one")]
    [InlineData("1,5", "',' is no unit of time (y, w, d, h, m, s, ms)")]
    [InlineData("5 kb", "'kb' is no unit that can follow a number, did you mean 'kB'")]
    [InlineData("5KB", "'KB' is no unit that can follow a number, did you mean 'kB'")]
    [InlineData("10 seconds", "'seconds' is no unit that can follow a number")]
    [InlineData("1h5h", "'h' must come before the smaller units, and once")]
    [InlineData("1e29", "it is too large, or too close to zero")]
    [InlineData("1e-40", "it is too large, or too close to zero")]
    [InlineData("99999999999999999999PiB", "it is too large")]
    public void Others_are_refused_with_the_reason(string text, string reason)
    {
        Assert.False(QuantityParser.TryRead(text, out _, out var actual));
        Assert.Equal(reason, actual);
    }
}
