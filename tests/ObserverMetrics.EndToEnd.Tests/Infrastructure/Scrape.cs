using System.Globalization;
using System.Text.RegularExpressions;

namespace ObserverMetrics.EndToEnd.Tests.Infrastructure;

/// <summary>What one scrape says of the sample's own metrics; those of the process come and go as the runtime likes.</summary>
internal sealed partial class Scrape
{
    private Scrape(string text)
    {
        Text = text;
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith("# TYPE observer", StringComparison.Ordinal)))
            Types.Add(line.Split(' ')[2], line.Split(' ')[3]);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith("observer", StringComparison.Ordinal)))
            Series.Add(line[..line.LastIndexOf(' ')], double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
    }

    /// <summary>The whole text, with the metrics of the process.</summary>
    public string Text { get; }

    public Dictionary<string, string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The values by series, as in <c>name{label="value"}</c>.</summary>
    public Dictionary<string, double> Series { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Histograms => Types.Where(type => type.Value == "histogram").Select(type => type.Key);

    public static async Task<Scrape> OfAsync(HttpClient http) => new(await http.GetStringAsync("metrics"));

    /// <summary>A histogram's buckets in the order of the text, the last without a bound.</summary>
    public List<(double Bound, double Count)> Buckets(string histogram) =>
        [.. from series in Series
            let bucket = BucketSeries().Match(series.Key)
            where bucket.Success && bucket.Groups["name"].Value == histogram
            select (double.Parse(bucket.Groups["bound"].Value.Replace("Inf", "Infinity", StringComparison.Ordinal), CultureInfo.InvariantCulture), series.Value)];

    [GeneratedRegex("^(?<name>.+)_bucket\\{le=\"(?<bound>[^\"]+)\"\\}$")]
    private static partial Regex BucketSeries();
}
