namespace ObserverMetrics.Runtime.Tests;

public class ArithmeticTests
{
    [Theory]
    [InlineData(1.0 / 3, 0.001, 0.333)]
    [InlineData(670.0 / 3, 0.01, 223.33)]
    [InlineData(2.5, 1.0, 3.0)]
    [InlineData(-2.5, 1.0, -2.0)]
    [InlineData(1234.0, 100.0, 1200.0)]
    [InlineData(0.285, 0.01, 0.28)] // 0.285 lies below; Prometheus says 0.28 (28.499999999999996 + 0.5 rounds down)
    [InlineData(7.3, 5.0, 5.0)]
    public void Rounds_as_Prometheus_does(double value, double to, double expected) => Assert.Equal(expected, ShopMetrics.RoundTo(value, to));

    [Fact]
    public void Divides_and_takes_remainders()
    {
        Assert.Equal(2.5, ShopMetrics.Quotient(5, 2));
        Assert.Equal(-1, ShopMetrics.Remainder(-7, 3));
        Assert.Null(ShopMetrics.Quotient(1, 0));
        Assert.Null(ShopMetrics.Quotient(0, 0));
        Assert.Null(ShopMetrics.Remainder(1, 0));
        Assert.Null(ShopMetrics.RoundTo(1, 0));
    }

    [Fact]
    public void What_has_no_value_has_none_in_the_result()
    {
        Assert.Null(ShopMetrics.Quotient(null, 2));
        Assert.Null(ShopMetrics.Quotient(2, null));
        Assert.Null(ShopMetrics.RoundTo(null, 1));
        Assert.Null(ShopMetrics.Magnitude(null));
        Assert.Null(ShopMetrics.Clamped(null, 0, 1));
        Assert.Null(ShopMetrics.FiniteOrNull(double.NaN));
        Assert.Null(ShopMetrics.FiniteOrNull(double.PositiveInfinity));
        Assert.Null(ShopMetrics.FiniteOrNull(double.NegativeInfinity));
        Assert.Equal(1, ShopMetrics.FiniteOrNull(1));
    }

    [Fact]
    public void Clamps_and_drops_signs()
    {
        Assert.Equal(0, ShopMetrics.Clamped(-5, 0, 1));
        Assert.Equal(1, ShopMetrics.Clamped(5, 0, 1));
        Assert.Equal(0.5, ShopMetrics.Clamped(0.5, 0, 1));
        Assert.Equal(5, ShopMetrics.Magnitude(-5));
    }
}
