using System.Text.RegularExpressions;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Manifest.Tests.Checking;

/// <summary>Whatever stands in a manifest, the compiler answers with diagnostics, never with an exception.</summary>
public class RobustnessTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("metrics.yaml"));

    private static readonly (string Name, Func<Random, string> Change)[] Mutations =
    [
        ("delete a line", random => Lines(random, (lines, i) => lines.RemoveAt(i))),
        ("repeat a line", random => Lines(random, (lines, i) => lines.Insert(i, lines[i]))),
        ("swap two lines", random => Lines(random, (lines, i) => (lines[i], lines[(i + 1) % lines.Count]) = (lines[(i + 1) % lines.Count], lines[i]))),
        ("indent a line", random => Lines(random, (lines, i) => lines[i] = "  " + lines[i])),
        ("swap two words", SwapWords),
        ("drop a character", random => random.Next(Text.Length) is var i ? Text.Remove(i, 1) : ""),
        ("repeat a character", random => random.Next(Text.Length) is var i ? Text.Insert(i, Text[i].ToString()) : ""),
        ("replace a value", random => ReplaceValue(random, ["", "[]", "{}", "[[]]", "{ a: b }", "-1", "99999999999999999999999999999", "'{{'", "~", "\"\\u0000\""])),
    ];

    public static TheoryData<string> Names => [.. Mutations.Select(mutation => mutation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_changed_manifest_is_compiled_or_explained(string name)
    {
        var change = Array.Find(Mutations, mutation => mutation.Name == name).Change;
        for (var seed = 0; seed < 60; seed++)
        {
            var text = change(new Random(seed));
            var compilation = ManifestCompiler.Compile("metrics.yaml", text);

            Assert.True(compilation.HasErrors || compilation.Manifest is not null, $"{name}, seed {seed}");
            Assert.All(compilation.Diagnostics, diagnostic => Assert.InRange(diagnostic.Span.End, 0, text.Length));
            Assert.All(compilation.Diagnostics, diagnostic => Assert.DoesNotMatch("[{][0-9][}]", diagnostic.Message));
        }
    }

    [Fact]
    public void Groups_before_a_cut_keep_their_metrics_and_recorders()
    {
        var whole = ManifestCompiler.Compile("metrics.yaml", Text).Manifest!;
        var starts = Regex.Matches(Text, "^  ([a-z_]+):\n    title:", RegexOptions.Multiline).Select(match => (Key: match.Groups[1].Value, match.Index)).ToList();
        Assert.Equal(8, starts.Count);

        for (var cut = 0; cut < Text.Length; cut += 50)
        {
            var compilation = ManifestCompiler.Compile("metrics.yaml", Text[..cut]);

            var kept = starts.Zip(starts.Skip(1)).Where(pair => pair.Second.Index <= cut).Select(pair => $"groups.{pair.First.Key}.").ToList();
            Assert.Equal(
                whole.Code.Metrics.Where(metric => kept.Any(metric.Path.StartsWith)).Select(WithoutAlerts),
                (compilation.Manifest?.Code.Metrics ?? []).Where(metric => kept.Any(metric.Path.StartsWith)).Select(WithoutAlerts));
            Assert.Equal(
                whole.Code.Recorders.Where(recorder => kept.Any(recorder.Path.StartsWith)),
                (compilation.Manifest?.Code.Recorders ?? []).Where(recorder => kept.Any(recorder.Path.StartsWith)));
        }
    }

    // The alerts of a later group may use a metric, too.
    private static Metric WithoutAlerts(Metric metric) => metric with { Alerts = EquatableArray<string>.Empty };

    private static string Lines(Random random, Action<List<string>, int> change)
    {
        var lines = Text.Split('\n').ToList();
        change(lines, random.Next(lines.Count));
        return string.Join('\n', lines);
    }

    private static string SwapWords(Random random)
    {
        var words = Regex.Matches(Text, "[a-z_0-9]+", RegexOptions.IgnoreCase);
        var first = words[random.Next(words.Count - 1)];
        var second = words[random.Next(words.Count)];
        if (first.Index > second.Index)
            (first, second) = (second, first);

        return first.Index == second.Index
            ? Text
            : Text[..first.Index] + second.Value + Text[(first.Index + first.Length)..second.Index] + first.Value + Text[(second.Index + second.Length)..];
    }

    private static string ReplaceValue(Random random, string[] values)
    {
        var places = Regex.Matches(Text, "(?<=: )[^,{}\\[\\]\n]+");
        var place = places[random.Next(places.Count)];
        return Text[..place.Index] + values[random.Next(values.Length)] + Text[(place.Index + place.Length)..];
    }
}
