using System.Globalization;
using System.Text.RegularExpressions;
using ObserverMetrics.EndToEnd.Tests.Infrastructure;

namespace ObserverMetrics.EndToEnd.Tests;

/// <summary>The sample records on every processor at full speed, and scrapes go on as if it did nothing.</summary>
public sealed partial class FullLoadTests
{
    private const int Seconds = 5;
    private const int FewestScrapes = 10;

    /// <summary>So many of the scrapes, spread over all, go through promtool: there are hundreds.</summary>
    private const int Checked = 20;

    [ServerFact("promtool")]
    public async Task Scrapes_are_as_without_load_never_go_back_and_end_at_what_was_recorded()
    {
        var idle = await IdleAsync();
        var (scrapes, rounds) = await UnderLoadAsync();

        Assert.True(scrapes.Zip(scrapes.Skip(1)).Count(pair => Requests(pair.Second) > Requests(pair.First)) >= FewestScrapes, $"{scrapes.Count} scrapes, hardly any while it recorded");
        foreach (var scrape in scrapes)
        {
            Assert.Equal(idle.Types, scrape.Types);
            Assert.Equal(idle.Series.Keys, scrape.Series.Keys);
            Assert.All(scrape.Histograms, histogram => AssertConsistent(scrape, histogram));
        }

        foreach (var (before, after) in scrapes.Zip(scrapes.Skip(1)))
            Assert.Empty(Growing(after).Where(series => after.Series[series] < before.Series[series]).Select(series => $"{series} went from {before.Series[series]} to {after.Series[series]}"));

        AssertExact(scrapes[^1], rounds);

        var complaints = await ComplaintsAsync(idle);
        foreach (var scrape in scrapes.Where((_, index) => index % (1 + (scrapes.Count / Checked)) == 0).Append(scrapes[^1]))
            Assert.Equal(complaints, await ComplaintsAsync(scrape));
    }

    private static async Task<Scrape> IdleAsync()
    {
        var port = FreePort.Next();
        await using var sample = await Sample.StartAsync(port);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        return await Scrape.OfAsync(http);
    }

    /// <summary>One scrape after the other while it records, and one more behind its end.</summary>
    private static async Task<(List<Scrape> Scrapes, long Rounds)> UnderLoadAsync()
    {
        var port = FreePort.Next();
        await using var sample = await Sample.StartAsync(port, "--load", Seconds.ToString(CultureInfo.InvariantCulture));
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        var scrapes = new List<Scrape>();
        Match recorded;
        do
        {
            recorded = Recorded().Match(sample.Output);
            scrapes.Add(await Scrape.OfAsync(http));
        }
        while (!recorded.Success);

        return (scrapes, long.Parse(recorded.Groups["rounds"].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>What promtool says of the sample's own metrics; that it cannot read the text is a complaint, too.</summary>
    private static async Task<List<string>> ComplaintsAsync(Scrape scrape)
    {
        using var folder = new TemporaryFolder("observer-metrics-load");
        await File.WriteAllTextAsync(folder.PathOf("metrics.txt"), scrape.Text);
        var (exitCode, output) = await RunningProgram.RunAsync("/bin/sh", folder.Root, "-c", "promtool check metrics < metrics.txt");
        Assert.True(exitCode is 0 or 3, output);
        return [.. output.Split('\n').Where(line => line.StartsWith("observer", StringComparison.Ordinal))];
    }

    private static double Requests(Scrape scrape) => scrape.Series["observer_api_requests_total"];

    /// <summary>All but gauges.</summary>
    private static IEnumerable<string> Growing(Scrape scrape) => scrape.Series.Keys.Where(series => scrape.Types.GetValueOrDefault(series.Split('{')[0]) != "gauge");

    private static void AssertConsistent(Scrape scrape, string histogram)
    {
        var buckets = scrape.Buckets(histogram);
        Assert.Equal(double.PositiveInfinity, buckets[^1].Bound);
        Assert.Equal(buckets.Order(), buckets);
        Assert.All(buckets.Zip(buckets.Skip(1)), pair => Assert.True(pair.Second.Count >= pair.First.Count, $"{histogram}: {string.Join(" ", buckets)}"));
        Assert.Equal(buckets[^1].Count, scrape.Series[histogram + "_count"]);

        // What was observed lies in buckets with bounds: their bounds bound the sum.
        var inBucket = buckets.Zip(buckets.Prepend((Bound: 0, Count: 0)), (bucket, below) => (Low: below.Bound, High: bucket.Bound, Count: bucket.Count - below.Count)).Where(bucket => bucket.Count > 0).ToList();
        Assert.InRange(scrape.Series[histogram + "_sum"], inBucket.Sum(bucket => bucket.Low * bucket.Count), inBucket.Sum(bucket => bucket.High * bucket.Count));
    }

    private static void AssertExact(Scrape scrape, long rounds)
    {
        foreach (var (name, (type, value)) in ReferenceHistory.Families)
        {
            if (value is { } once)
                Assert.Equal((name, type == "counter" ? once * rounds : once), (name, scrape.Series[name]));
        }

        foreach (var (histogram, observations) in ReferenceHistory.Observations)
        {
            Assert.Equal(observations.Length * rounds, scrape.Series[histogram + "_count"]);
            Assert.Equal(1, (1 + scrape.Series[histogram + "_sum"]) / (1 + (observations.Sum() * rounds)), precision: 6);
            Assert.All(scrape.Buckets(histogram), bucket => Assert.Equal(observations.Count(observation => observation <= bucket.Bound) * rounds, bucket.Count));
        }
    }

    [GeneratedRegex("Recorded the reference history (?<rounds>[0-9]+) times[.]")]
    private static partial Regex Recorded();
}
