using System.Globalization;
using CsCheck;

namespace ObserverMetrics.PromQL.Tests;

/// <summary>Reading and printing of numbers is our own, to be the same on .NET Framework; on .NET it must agree with the runtime's.</summary>
public class NumberTests
{
    [Fact]
    public void Reading_is_exact() =>
        Gen.Select(Gen.ULong, Gen.ULong, Gen.Int[-345, 325]).Select((whole, fraction, exponent) =>
                string.Create(CultureInfo.InvariantCulture, $"{whole}.{fraction}e{exponent}"))
            .Sample(text => Expected(text) == Read(text), iter: 50_000);

    [Fact]
    public void Printed_digits_are_the_shortest() =>
        Gen.Double.Where(value => !double.IsNaN(value) && !double.IsInfinity(value) && value != 0).Sample(
            value => ShortestDigits.Of(Math.Abs(value), out _) == Digits(value.ToString("R", CultureInfo.InvariantCulture)),
            iter: 50_000);

    [Theory]
    [InlineData("2.2250738585072011e-308", 2.2250738585072011e-308)]
    [InlineData("4.9e-324", double.Epsilon)]
    [InlineData("2e-324", 0)]
    [InlineData("9007199254740993", 9007199254740992)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("0.1", 0.1)]
    public void Borders_are_exact(string text, double value) => Assert.Equal(value, Read(text));

    [Fact]
    public void A_long_tail_of_digits_decides_a_tie() =>
        Assert.Equal(9007199254740994, Read("9007199254740993." + new string('0', 2000) + "1"));

    private static double Expected(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Read(string text)
    {
        var reading = NumberText.TryRead(text, 0, text.Length, out var value);
        Assert.Equal(double.IsInfinity(value) ? NumberReading.OutOfRange : NumberReading.Sound, reading);
        return value;
    }

    private static string Digits(string text)
    {
        var end = text.IndexOf('E', StringComparison.Ordinal);
        return new string([.. (end < 0 ? text : text[..end]).Where(char.IsAsciiDigit)]).TrimStart('0').TrimEnd('0');
    }
}
