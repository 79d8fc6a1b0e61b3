using ObserverMetrics.Gen.Manifest.Syntax.Scalars;

namespace ObserverMetrics.Gen.Manifest.Tests.Syntax.Scalars;

public class DurationParserTests
{
    [Theory]
    [InlineData("0", 0, "0s")]
    [InlineData("15", 15_000, "15s")]
    [InlineData("0.25", 250, "250ms")]
    [InlineData("1e3", 1_000_000, "16m40s")]
    [InlineData("500ms", 500, "500ms")]
    [InlineData("5m", 300_000, "5m")]
    [InlineData("1h30m", 5_400_000, "1h30m")]
    [InlineData("1.5h", 5_400_000, "1h30m")]
    [InlineData("1d12h", 129_600_000, "1d12h")]
    [InlineData("2w", 1_209_600_000, "14d")]
    [InlineData("1y", 31_536_000_000, "365d")]
    [InlineData("1s500ms", 1_500, "1s500ms")]
    public void Durations_are_read_and_written_as_Prometheus_does(string text, long milliseconds, string prometheus)
    {
        Assert.True(DurationParser.TryRead(text, out var duration, out _));
        Assert.Equal(milliseconds, duration.Milliseconds);
        Assert.Equal(prometheus, duration.Prometheus);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("-5m", "it must not be negative")]
    [InlineData("five", "'five' is not a number with a unit of time")]
    [InlineData("5 m", "no blank may stand beside 'm'")]
    [InlineData("1h 30m", "no blank may stand beside 'h'")]
    [InlineData("5 minutes", "'minutes' is no unit of time (y, w, d, h, m, s, ms)")]
    [InlineData("5min", "'min' is no unit of time (y, w, d, h, m, s, ms)")]
    [InlineData("1h30", "'' is no unit of time (y, w, d, h, m, s, ms)")]
    [InlineData("30m1h", "'h' must come before the smaller units, and once")]
    [InlineData("1m1m", "'m' must come before the smaller units, and once")]
    [InlineData("1.2.3s", "'1.2.3' is not a number with a unit of time")]
    [InlineData("0.5ms", "Prometheus knows no parts of a millisecond")]
    [InlineData("300y", "it is longer than 292 years, more than Prometheus can take")]
    [InlineData("9999999999999999999999999999y", "it is too long")]
    public void Others_are_refused_with_the_reason(string text, string reason)
    {
        Assert.False(DurationParser.TryRead(text, out _, out var actual));
        Assert.Equal(reason, actual);
    }
}
