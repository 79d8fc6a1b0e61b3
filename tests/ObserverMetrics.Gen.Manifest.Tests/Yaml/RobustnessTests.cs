namespace ObserverMetrics.Gen.Manifest.Tests.Yaml;

/// <summary>No text makes the reader throw, or keeps it for long.</summary>
[Collection(TimedTests.Name)]
public class RobustnessTests
{
    /// <summary>In a release build nothing takes a second; tests run in debug builds, on machines that do other work. What is not linear takes minutes.</summary>
    private const int MaximumMilliseconds = 5_000;

    /// <summary>What YAML gives a meaning, what it forbids, and a little text.</summary>
    private const string Marks = "{}[]'\"\\:,#&*!|>-? \t\n\r%@`\0\u0085\uD800 \n  abc";

    private const int EightMiB = 8 * 1024 * 1024;

    [Fact]
    public void Changed_manifests_are_read_or_refused()
    {
        var manifest = File.ReadAllText(Repository.PathOf("metrics.yaml"));
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            var start = random.Next(manifest.Length - 3000);
            var text = manifest.Substring(manifest.LastIndexOf('\n', start) + 1, 2500).ToCharArray();
            for (var changes = random.Next(1, 20); changes > 0; changes--)
                text[random.Next(text.Length)] = Marks[random.Next(Marks.Length)];

            var read = Read(new string(text));

            Assert.All(read.Diagnostics, diagnostic => Assert.DoesNotContain("Line:", diagnostic.Message, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Random_text_is_read_or_refused()
    {
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ =>
                random.Next(5) > 0 ? Marks[random.Next(Marks.Length)] : (char)random.Next(0x10000)));

            Read(text);
        }
    }

    private static readonly Dictionary<string, Func<string>> Extremes = new()
    {
        ["open brackets"] = () => new string('[', 10_000),
        ["open braces"] = () => string.Concat(Enumerable.Repeat("{a: ", 10_000)),
        ["list in list"] = () => string.Concat(Enumerable.Repeat("- ", 10_000)),
        ["key in key"] = () => string.Concat(Enumerable.Repeat("? ", 10_000)),
        ["deep blocks"] = () => string.Concat(Enumerable.Range(0, 3_000).Select(depth => new string(' ', depth) + "a:\n")),
        ["many deep brackets"] = () => string.Concat(Enumerable.Repeat("a: " + new string('[', 5_000) + "\n", 1_000)),
        ["quotes"] = () => string.Concat(Enumerable.Repeat("a: 'b\n", 100_000)),
        ["errors"] = () => string.Concat(Enumerable.Repeat("a: }\n", 149_000)),
        ["loose lines"] = () => string.Concat(Enumerable.Repeat("oops\n", 149_000)),
        ["tabs"] = () => string.Concat(Enumerable.Repeat("a:\n\tb: c\n", 74_000)),
        ["anchors"] = () => "a: " + string.Concat(Enumerable.Repeat("&a ", EightMiB / 3 - 2)),
        ["ampersands"] = () => "a: [" + new string('&', EightMiB - 10),
        ["colons"] = () => new string(':', EightMiB),
        ["NUL"] = () => new string('\0', EightMiB),
        ["NUL lines"] = () => string.Concat(Enumerable.Repeat("a: \0\n", EightMiB / 5)),
        ["surrogates"] = () => new string('\uD800', EightMiB),
        ["line breaks"] = () => new string('\n', EightMiB),
        ["blanks"] = () => new string(' ', EightMiB),
        ["open quote"] = () => "a: '" + new string('x', EightMiB - 4),
        ["open quote over lines"] = () => "a: \"" + string.Concat(Enumerable.Repeat("x\n ", EightMiB / 3 - 4)),
        ["pairs"] = () => string.Concat(Enumerable.Range(0, EightMiB / 12).Select(i => $"k{i:000000}: v\n")),
        ["items"] = () => "a: [" + string.Concat(Enumerable.Repeat("x,", EightMiB / 2 - 4)) + "]",
        ["aliases"] = () => "a: &a x\nb: [" + string.Concat(Enumerable.Repeat("*a,", EightMiB / 3 - 8)) + "]",
    };

    public static TheoryData<string> Names => [.. Extremes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Extremes_are_refused_quickly(string name)
    {
        var read = Read(Extremes[name]());

        Assert.True(read.Ids.Count(id => id != "OMG0009") <= 101);
    }

    [Theory]
    [InlineData("a: ")]
    [InlineData("a: '")]
    [InlineData("a: \"")]
    [InlineData("a: |\n  ")]
    public void A_text_of_8_MiB_is_read(string start)
    {
        var end = start.Length == 4 ? start[3..] : "";

        var root = Read(start + new string('x', EightMiB - start.Length - end.Length) + end).Document.Root;

        Assert.Equal(EightMiB - start.Length - end.Length, ReadYaml.Show(root!.Entries[0].Value).Length);
    }

    [Fact]
    public void A_text_over_8_MiB_is_refused() => Assert.Equal(["OMG0002"], Read("a: " + new string('x', EightMiB)).Ids);

    [Fact]
    public void An_alias_bomb_is_refused_with_one_error()
    {
        var text = "name: Shop\na: &a0 [x, x, x, x, x, x, x, x, x]\n" +
            string.Concat(Enumerable.Range(1, 30).Select(i => $"b{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));

        var read = Read(text);

        Assert.Equal(["OMG0012"], read.Ids);
        Assert.Null(read.Document.Root);
    }

    [Theory]
    [InlineData(64, 0)]
    [InlineData(65, 1)]
    public void Nesting_is_bounded(int depth, int errors)
    {
        var read = Read("a: " + new string('[', depth - 2) + "x" + new string(']', depth - 2) + "\nb: c\n");

        Assert.Equal(Enumerable.Repeat("OMG0010", errors), read.Ids);
        Assert.Equal("c", ReadYaml.Show(read.Document.Root!.Entries[^1].Value));
    }

    private static ReadYaml Read(string text)
    {
        var before = Environment.CpuUsage.TotalTime;
        var read = ReadYaml.Of(text);
        var used = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        Assert.True(used < MaximumMilliseconds, $"{used} ms for {text.Length} characters");
        return read;
    }
}

/// <summary>Runs alone: the time that the process uses is then that of the test.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class TimedTests
{
    public const string Name = "timed";
}
