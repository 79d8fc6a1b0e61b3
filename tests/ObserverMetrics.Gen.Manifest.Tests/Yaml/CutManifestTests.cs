using ObserverMetrics.Gen.Manifest.Yaml;

namespace ObserverMetrics.Gen.Manifest.Tests.Yaml;

/// <summary>A manifest that ends anywhere keeps all entries before its end, and has one error at most.</summary>
public class CutManifestTests
{
    [Fact]
    public void Entries_before_the_cut_stay()
    {
        var text = File.ReadAllText(Repository.PathOf("metrics.yaml"));
        var entries = Entries(ReadYaml.Sound(text)).ToList();
        Assert.True(entries.Count > 60);

        for (var cut = 0; cut < text.Length; cut += 17)
        {
            var read = ReadYaml.Of(text[..cut]);

            var startOfLastLine = text.LastIndexOf('\n', Math.Max(0, cut - 1)) + 1;
            var expected = entries.Where(entry => entry.End < startOfLastLine).Select(entry => entry.Tree);
            Assert.Equal(expected, Entries(read.Document.Root).Select(entry => entry.Tree).Take(expected.Count()));
            Assert.True(read.Diagnostics.Count <= 1, $"cut at {cut}: {string.Join("; ", read.Diagnostics.Select(diagnostic => diagnostic.Message))}");
        }
    }

    [Fact]
    public void Metrics_before_the_cut_stay_in_the_model()
    {
        var text = File.ReadAllText(Repository.PathOf("metrics.yaml"));
        var metrics = ManifestCompiler.Compile("metrics.yaml", text).Manifest!.Code.Metrics.Select(metric => metric.Name).ToList();
        Assert.Equal(23, metrics.Count);

        for (var cut = text.IndexOf("groups:", StringComparison.Ordinal); cut < text.Length; cut += 50)
        {
            var left = ManifestCompiler.Compile("metrics.yaml", text[..cut]).Manifest!.Code.Metrics.Select(metric => metric.Name);

            var startOfLastLine = text.LastIndexOf('\n', cut - 1) + 1;
            var before = metrics.Where(name => text.IndexOf($"  {name}:", StringComparison.Ordinal) is var at && at >= 0 && text.IndexOf("\n      ", at + 10, StringComparison.Ordinal) < startOfLastLine - 200);
            Assert.Empty(before.Except(left));
        }
    }

    [Fact]
    public void Entries_beside_a_hole_stay()
    {
        var text = File.ReadAllText(Repository.PathOf("metrics.yaml"));
        var entries = Entries(ReadYaml.Sound(text)).ToList();
        foreach (var hole in entries)
        {
            // Without its last character the entry's brace, quote or text does not end where it did.
            var read = ReadYaml.Of(text.Remove(hole.End - 1, 1));

            var others = entries.Where(entry => entry != hole).Select(entry => entry.Tree);
            var lost = others.Except(Entries(read.Document.Root).Select(entry => entry.Tree));
            Assert.True(!lost.Any() && read.Diagnostics.Count <= 1, $"hole at {hole.End}: lost {string.Join("; ", lost)}; {string.Join("; ", read.Diagnostics.Select(diagnostic => diagnostic.Message))}");
        }
    }

    [Fact]
    public void Of_a_thousand_single_slips_nearly_all_give_one_error_at_most()
    {
        var whole = File.ReadAllText(Repository.PathOf("metrics.yaml"));
        var text = whole[(whole.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        var random = new Random(7);
        string[] slips = ["{", "}", "[", "]", "'", "\"", ":", ": ", "#", " #", ",", "&", "*", "!", "|", ">", "- ", "\t", " ", "\n", "x", "@", "\\", ""];
        var several = 0;
        for (var i = 0; i < 1000; i++)
        {
            var (at, slip) = (random.Next(text.Length), slips[random.Next(slips.Length)]);

            // Repeated keys are reported beside a slip that makes two entries one.
            several += ReadYaml.Of(text[..at] + slip + text[(slip.Length == 0 ? at + 1 : at)..]).Ids.Count(id => id != "OMG0009") > 1 ? 1 : 0;
        }

        Assert.True(several <= 25, $"{several} of a thousand slips gave several errors");
    }

    /// <summary>The entries of groups, and those of other sections, in the order of the file.</summary>
    private static IEnumerable<(string Tree, int End)> Entries(YamlMapping? root) =>
        root is null ? [] : root.Entries.SelectMany(section => section.Key.Value == "groups" ? Below(section, 2) : Below(section, 0));

    private static IEnumerable<(string Tree, int End)> Below(YamlEntry parent, int levels) => parent.Value switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => levels > 0 ? Below(entry, levels - 1) : [(parent.Key.Value + "." + entry.Key.Value + ": " + ReadYaml.Show(entry.Value), entry.Value.Span.End)]),
        YamlSequence sequence => sequence.Items.Select(item => (parent.Key.Value + ": " + ReadYaml.Show(item), item.Span.End)),
        _ => [],
    };
}
