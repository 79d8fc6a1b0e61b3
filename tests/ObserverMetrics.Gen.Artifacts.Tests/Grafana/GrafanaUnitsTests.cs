using ObserverMetrics.Gen.Artifacts.Grafana;

namespace ObserverMetrics.Gen.Artifacts.Tests.Grafana;

public class GrafanaUnitsTests
{
    [Theory]
    [InlineData("", "short")]
    [InlineData("seconds", "s")]
    [InlineData("ratio", "percentunit")]
    [InlineData("percent", "percent")]
    [InlineData("bytes/s", "binBps")]
    [InlineData("requests/s", "reqps")]
    [InlineData("items/s", "count:items/s")]
    [InlineData("1/s", "count:/s")]
    [InlineData("1/h", "count:/h")]
    [InlineData("symbols", "count:symbols")]
    [InlineData("timestamp", "dateTimeFromNow")]
    public void A_canonical_unit_has_an_id_of_Grafana(string unit, string id) => Assert.Equal(id, GrafanaUnits.IdOf(unit));
}
