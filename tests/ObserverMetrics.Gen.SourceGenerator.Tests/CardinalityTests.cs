using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;
using ObserverMetrics.Runtime.Recording;
using Prometheus;
using static ObserverMetrics.Gen.SourceGenerator.Tests.Harness.Models;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

/// <summary>A hostile client that sends a million distinct values through open labels of generated methods.</summary>
public class CardinalityTests
{
    private const int Limit = 50;

    [Fact]
    public async Task One_client_gets_no_more_series_than_the_limit_and_other_and_costs_nothing_once_full()
    {
        var registry = Metrics.NewCustomRegistry();
        await Consumer.RunAsync(Code(Counter("hits", Open("route", Limit)), Histogram("wait", OpenInt("code", Limit))), """
            for (var i = 0; i < 1_000; i++)
                Record(i);
            var texts = new string[1_000_000];
            for (var i = 0; i < texts.Length; i++)
                texts[i] = (i % 10 == 0 ? "\ud800" : "/") + i;

            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 1_000; i < 1_000_000; i++)
            {
                metrics.IncrementHits(texts[i]);
                metrics.RecordWait(i, 0.2);
            }
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            // Less than a byte a recording: another page of the stack may have got its block meanwhile.
            if (allocated >= 1_000_000)
                throw new InvalidOperationException(allocated + " bytes were allocated.");

            void Record(int number)
            {
                metrics.IncrementHits((number % 2 == 0 ? "/first/" : "\ud800") + number);
                metrics.RecordWait(number, 0.2);
            }
            """, registry);

        var text = await Consumer.ExposeAsync(registry);
        Assert.Equal(Limit + 1, Exposition.Series(text, "shop_hits_total").Length);
        Assert.Equal(Limit + 1, Exposition.Series(text, "shop_wait_seconds_count").Length);
        Assert.Contains($"{{route=\"other\"}} {1_000_000 - Limit}", Exposition.Series(text, "shop_hits_total"));
        Assert.Contains($"{{code=\"other\"}} {1_000_000 - Limit}", Exposition.Series(text, "shop_wait_seconds_count"));
        Assert.Equal(
            [$"{{metric=\"shop_hits_total\",label=\"route\"}} {1_000_000 - Limit}", $"{{metric=\"shop_wait_seconds\",label=\"code\"}} {1_000_000 - Limit}"],
            Exposition.Series(text, "observermetrics_label_overflow_total"));
    }

    [Fact]
    public async Task Many_clients_at_once_fill_the_same_places_and_lose_no_count()
    {
        var registry = Metrics.NewCustomRegistry();
        await Consumer.RunAsync(Code(Counter("hits", Open("customer", 3), Open("route", Limit), OpenInt("code", 5))), """
            await Task.WhenAll(System.Array.ConvertAll(new[] { 0, 1, 2, 3, 4, 5, 6, 7 }, client => Task.Factory.StartNew(
                () =>
                {
                    for (var i = 0; i < 125_000; i++)
                        metrics.IncrementHits("customer " + (i + client) % 1_000, "/" + client + "/" + i, i);
                },
                default,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));
            """, registry);

        var text = await Consumer.ExposeAsync(registry);
        var series = Exposition.Series(text, "shop_hits_total");
        var counts = series.Select(line => (Labels: line[..line.LastIndexOf(' ')], Count: long.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture))).ToList();
        Assert.InRange(series.Length, 1, 4 * (Limit + 1) * 6);
        Assert.Equal(1_000_000, counts.Sum(item => item.Count));

        foreach (var (label, limit) in (IEnumerable<(string, int)>)[("customer", 3), ("route", Limit), ("code", 5)])
        {
            var values = counts.ToLookup(item => Regex.Match(item.Labels, $"{label}=\"([^\"]*)\"").Groups[1].Value, item => item.Count);
            Assert.Equal(limit + 1, values.Count);
            Assert.Contains(
                $"{{metric=\"shop_hits_total\",label=\"{label}\"}} {values["other"].Sum()}",
                Exposition.Series(text, "observermetrics_label_overflow_total"));
        }
    }

    [Fact]
    public async Task A_number_and_its_text_are_one_value()
    {
        var registry = Metrics.NewCustomRegistry();
        var source = await Consumer.RunAsync(Code(Counter("hits", OpenInt("code", 2))), "", registry);
        var series = source.GetType().GetFields(BindingFlags.NonPublic | BindingFlags.Instance)
            .Select(field => field.GetValue(source)).OfType<Series<CounterCell>>().Single();

        foreach (var open in (Func<Series<CounterCell>>[])[() => series.Open("200"), () => series.Open(200), () => series.Open(404), () => series.Open("404"), () => series.Open("0200"), () => series.Open(500)])
            open()[0].Increment();

        Assert.Equal(["{code=\"200\"} 2", "{code=\"404\"} 2", "{code=\"other\"} 2"], Exposition.Series(await Consumer.ExposeAsync(registry), "shop_hits_total"));
    }
}
