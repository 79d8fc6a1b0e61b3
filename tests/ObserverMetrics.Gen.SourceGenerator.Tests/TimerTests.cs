using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;
using static ObserverMetrics.Gen.SourceGenerator.Tests.Harness.Models;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

public class TimerTests
{
    private static readonly LabelEnum Method = Set("Method", "GET", "POST");

    private static readonly CodeModel Wait =
        Code(Histogram("wait", Enum(Method), Open("route"), Bool("cached"), OpenInt("dispose"))) with { Enums = EquatableArray.Of(Method) };

    [Fact]
    public async Task Labels_can_be_set_until_the_measurement_ends()
    {
        var text = await Consumer.ExposeAsync(Wait, """
            await Handle(Method.GET);
            async Task Handle(Method method)
            {
                using var timer = metrics.MeasureWait(method, "/start");
                await Task.Delay(1);
                if (timer.Method != Method.GET || timer.Cached != null) throw new InvalidOperationException();
                timer.Method = Method.POST;
                timer.Route = timer.Route + "/end";
                timer.Cached = true;
                timer.Dispose2 = 7;
            }
            """);

        Assert.Contains("{method=\"POST\",route=\"/start/end\",cached=\"true\",dispose=\"7\"} 1", Exposition.Series(text, "shop_wait_seconds_count"));
        Assert.DoesNotContain(Exposition.Series(text, "shop_wait_seconds_count"), line => line.Contains("other", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Labels_that_are_never_set_count_as_other()
    {
        var text = await Consumer.ExposeAsync(Wait, "using (metrics.MeasureWait()) { }");

        Assert.Contains("{method=\"other\",route=\"other\",cached=\"other\",dispose=\"other\"} 1", Exposition.Series(text, "shop_wait_seconds_count"));
    }

    [Fact]
    public async Task A_measurement_ends_once_and_takes_no_labels_afterwards()
    {
        var text = await Consumer.ExposeAsync(Wait, """
            var timer = metrics.MeasureWait(Method.GET, "/a", false, 1);
            timer.Dispose();
            timer.Dispose();
            using (var next = metrics.MeasureWait(Method.GET, "/a", false, 1))
            {
                timer.Dispose();
                try
                {
                    timer.Route = "/b";
                    throw new InvalidOperationException("accepted");
                }
                catch (ObjectDisposedException)
                {
                }
            }
            default(ShopMetrics.WaitTimer).Dispose();
            """);

        Assert.Contains("{method=\"GET\",route=\"/a\",cached=\"false\",dispose=\"1\"} 2", Exposition.Series(text, "shop_wait_seconds_count"));
    }

    [Fact]
    public async Task A_recorded_duration_goes_where_its_labels_say()
    {
        var text = await Consumer.ExposeAsync(Wait, """
            metrics.RecordWait(Method.POST, "/a", true, 3, TimeSpan.FromMilliseconds(250));
            metrics.RecordWait(Method.POST, "/a", true, 3, seconds: 0.5);
            """);

        Assert.Contains("{method=\"POST\",route=\"/a\",cached=\"true\",dispose=\"3\"} 0.75", Exposition.Series(text, "shop_wait_seconds_sum"));
        Assert.Contains("{method=\"POST\",route=\"/a\",cached=\"true\",dispose=\"3\",le=\"0.5\"} 2", Exposition.Series(text, "shop_wait_seconds_bucket"));
    }

    [Fact]
    public async Task Measurements_that_overlap_keep_their_labels_apart()
    {
        var text = await Consumer.ExposeAsync(Wait, """
            var running = new Task[64];
            for (var i = 0; i < running.Length; i++)
                running[i] = Measure(i);
            await Task.WhenAll(running);
            async Task Measure(int number)
            {
                using var timer = metrics.MeasureWait(number % 2 == 0 ? Method.GET : Method.POST);
                await Task.Yield();
                timer.Cached = false;
                timer.Route = "/" + number % 4;
                await Task.Delay(number % 5);
                timer.Dispose2 = number;
            }
            """);

        Assert.Equal(64, Exposition.Series(text, "shop_wait_seconds_count").Count(line => line.EndsWith("} 1", StringComparison.Ordinal)));
        for (var number = 0; number < 64; number++)
            Assert.Contains($"{{method=\"{(number % 2 == 0 ? "GET" : "POST")}\",route=\"/{number % 4}\",cached=\"false\",dispose=\"{number}\"}} 1", Exposition.Series(text, "shop_wait_seconds_count"));
    }
}
