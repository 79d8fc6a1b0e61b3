using ObserverMetrics.Gen.Artifacts.Alertmanager;
using ObserverMetrics.Gen.Artifacts.Documents;
using ObserverMetrics.Gen.Artifacts.Tests.Samples;
using ObserverMetrics.Gen.Artifacts.Yaml;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests.Alertmanager;

public class MuteTimesTests
{
    [Fact]
    public void A_night_belongs_to_the_day_on_which_it_begins() =>
        Assert.Equal(
            """
            a:
              - name: test
                time_intervals:
                  - times:
                      - start_time: '22:00'
                        end_time: '24:00'
                    weekdays:
                      - sunday
                      - saturday
                  - times:
                      - start_time: '00:00'
                        end_time: '06:00'
                    weekdays:
                      - sunday
                      - monday

            """,
            Yaml(Mute("22:00", "06:00", "saturday:sunday")));

    [Theory]
    [InlineData("22:00", "00:00")]
    [InlineData("22:00", null)]
    [InlineData("22:00", "24:00")]
    public void An_evening_ends_at_midnight(string start, string? end) =>
        Assert.Equal(
            "a:\n  - name: test\n    time_intervals:\n      - times:\n          - start_time: '22:00'\n            end_time: '24:00'\n",
            Yaml(Mute(start, end)));

    [Fact]
    public void Without_times_the_whole_day_is_mute() =>
        Assert.Equal("a:\n  - name: test\n    time_intervals:\n      - weekdays:\n          - monday\n", Yaml(Mute(null, null, "monday")));

    [Fact]
    public void What_is_no_day_is_refused() => Assert.Throws<ArgumentException>(() => Yaml(Mute(null, null, "someday")));

    [ServerFact("amtool")]
    public void Amtool_accepts_every_range_of_days()
    {
        string[] days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
        var mutes = days.SelectMany(first => days.Select(last => Mute("23:00", "01:00", first + ":" + last) with { Name = first + last })).ToEquatableArray();
        var shop = ShopManifest.Create() with { Alertmanager = ShopDeployment.Alertmanager with { MuteTimes = mutes } };

        Run.Accepts(shop.WriteTo("mutes"), "amtool", "check-config", OutputFileNames.Alertmanager);
    }

    private static MuteTime Mute(string? start, string? end, params string[] days) =>
        new("test", EquatableArray.Of(AlertSeverity.Info), EquatableArray.Of(days), start, end, null);

    private static string Yaml(MuteTime time) => YamlText.Write([], new MapNode { ["a"] = MuteTimes.List(EquatableArray.Of(time)) }).ToString();
}
