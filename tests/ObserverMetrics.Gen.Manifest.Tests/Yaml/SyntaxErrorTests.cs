namespace ObserverMetrics.Gen.Manifest.Tests.Yaml;

/// <summary>A damaged entry gives one error at the right place, and its neighbours stay.</summary>
public class SyntaxErrorTests
{
    private const string Before = "name: Shop\ngroups:\n  g:\n    metrics:\n      a: { type: counter }\n";
    private const string After = "\n      z: { type: gauge }\n    panels:\n      - title: P\n        type: stat\n";
    private const string SoundTree = "{name: Shop, groups: {g: {metrics: {a: {type: counter}, z: {type: gauge}}, panels: [{title: P, type: stat}]}}}";

    /// <summary>Lines in the place of an entry of <c>metrics</c>; the rule; one-based line within the entry, and column.</summary>
    public static TheoryData<string, string, int, int> Damages => new()
    {
        { "      b: { type: counter, help: B.", "OMG0020", 1, 10 },
        { "      b: { type: counter, help: B.,", "OMG0020", 1, 10 },
        { "      b:\n        where: [a,\n        c", "OMG0020", 2, 16 },
        { "      b: { type: counter, labels: [x, y }", "OMG0001", 1, 41 },
        { "      b: [a, b}", "OMG0001", 1, 15 },
        { "      b: {a, , b}", "OMG0001", 1, 14 },
        { "      b: {a: b}}", "OMG0022", 1, 16 },
        { "      b: ]", "OMG0001", 1, 10 },
        { "      b: { type: counter, help: 'B. }", "OMG0019", 1, 33 },
        { "      b:\n        help: 'Orders\n        unit: 'x'", "OMG0019", 2, 15 },
        { "      b:\n        help: \"Orders\n        unit: \"x\"", "OMG0019", 2, 15 },
        { "      'b\n", "OMG0019", 1, 7 },
        { "      b:\n        help: 'it's'\n        unit: x", "OMG0022", 2, 19 },
        { "      b: \"a\" of b", "OMG0022", 1, 14 },
        { "      b: {a: b} of c", "OMG0022", 1, 17 },
        { "      b:\n        expr: {job=\"x\"} > 5", "OMG0022", 2, 25 },
        { "      b: &x c\n      d: *x *x", "OMG0022", 2, 13 },
        { "      b:\n        help: Requests: failed\n        unit: x", "OMG0017", 2, 23 },
        { "      b: { help: Requests: failed, unit: x }", "OMG0017", 1, 26 },
        { "      b: { help: Requests, that failed }", "OMG0018", 1, 28 },
        { "      b: { expr: sum by (a, b) (x), unit: x }", "OMG0014", 1, 27 },
        { "      b: { expr: sum(x{a=\"b\"}), unit: x }", "OMG0014", 1, 23 },
        { "      b: { expr: rate(x[5m]), unit: x }", "OMG0014", 1, 24 },
        { "      b: [sum(a, b), c]", "OMG0014", 1, 16 },
        { "      b:\n        legend: {{route}}", "OMG0015", 2, 17 },
        { "      b:\n        legend: {{ $value }} of x", "OMG0015", 2, 17 },
        { "      b: { legend: {{route}}, x: y }", "OMG0015", 1, 20 },
        { "      b:\n        channel: #alerts\n        x: y", "OMG0016", 2, 18 },
        { "      b: { channel: #alerts }", "OMG0016", 1, 21 },
        { "      b:\n        - #general\n        - c", "OMG0016", 2, 11 },
        { "      b:\n\ttype: gauge\n\thelp: x", "OMG0013", 2, 1 },
        { "\tb: { type: gauge }", "OMG0013", 1, 1 },
        { "      b: |\n\tx", "OMG0013", 2, 1 },
        { "      b:\n        type: gauge\n          help: x", "OMG0021", 3, 11 },
        { "      b:\n        type: gauge\n       help: x", "OMG0021", 3, 8 },
        { "     b: { type: gauge }", "OMG0021", 1, 6 },
        { "       b: { type: gauge }", "OMG0021", 1, 8 },
        { "     b:\n        type: gauge", "OMG0021", 1, 6 },
        { "       b:\n         type: gauge", "OMG0021", 1, 8 },
        { "    b: { type: gauge }", "OMG0021", 1, 5 },
        { "b:\n  type: x\n  help: y", "OMG0021", 1, 1 },
        { "oops", "OMG0001", 1, 1 },
        { "      oops", "OMG0001", 1, 7 },
        { "      b\n        type: x", "OMG0001", 1, 7 },
        { "      b:\n        oops\n        type: x", "OMG0001", 2, 9 },
        { "      - b", "OMG0001", 1, 7 },
        { "    - b", "OMG0021", 1, 5 },
        { "      b #x:\n        type: gauge\n        help: y", "OMG0001", 1, 7 },
        { "      b:\n        help: 'The cus\ntomer'\n        unit: x", "OMG0019", 2, 15 },
        { "      b:\n        buckets: [1,\n2]\n        unit: x", "OMG0020", 2, 18 },
        { "      b: @x", "OMG0001", 1, 10 },
        { "      b: % x", "OMG0001", 1, 10 },
        { "      b: ? x", "OMG0001", 1, 10 },
        { "      b: > 5\n", "OMG0001", 1, 10 },
        { "      b: - c", "OMG0001", 1, 10 },
        { "      b: \"x\\q\"", "OMG0001", 1, 12 },
        { "      b: *nope", "OMG0011", 1, 10 },
        { "      b: &r [*r]", "OMG0011", 1, 14 },
        { "      b: !a!b c", "OMG0004", 1, 10 },
        { "      b: |\n        foo\u0007 x\n        bar", "OMG0003", 2, 12 },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void One_error_and_sound_neighbours(string entry, string rule, int line, int column)
    {
        var read = ReadYaml.Of(Before + entry + After);

        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal((rule, 5 + line, column), (diagnostic.Rule.Id, diagnostic.Span.Line + 1, diagnostic.Span.Column + 1));
        Assert.Equal(SoundTree, read.Tree.Replace(", b: c", "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void With_other_line_breaks_it_is_the_same(string entry, string rule, int line, int column)
    {
        var diagnostic = Assert.Single(ReadYaml.Of((Before + entry + After).Replace("\n", "\r\n", StringComparison.Ordinal)).Diagnostics);

        Assert.Equal((rule, 5 + line, column), (diagnostic.Rule.Id, diagnostic.Span.Line + 1, diagnostic.Span.Column + 1));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_an_error()
    {
        var read = ReadYaml.Of(Before + "      b: \uD800" + After);

        Assert.Equal("OMG0003", Assert.Single(read.Diagnostics).Rule.Id);
        Assert.Equal(SoundTree, read.Tree);
    }

    [Fact]
    public void Each_damaged_entry_has_its_error()
    {
        const string text = "name: 'Shop\nlabels:\n  a: [b]\n  c: [d\n  e: [f]\ngroups:\n  g:\n    metrics:\n      x: [}\nsummary:\n  s: { y: {{z}} }\n  t: { u: v }\n";

        var read = ReadYaml.Of(text);

        Assert.Equal(["OMG0019", "OMG0020", "OMG0001", "OMG0015"], read.Ids);
        Assert.Equal("{labels: {a: [b], e: [f]}, groups: {g: {metrics: {}}}, summary: {t: {u: v}}}", read.Tree);
        Assert.Equal(["c", "name", "s", "x"], read.Document.DamagedKeys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_alias_to_a_damaged_entry_is_no_second_error()
    {
        var read = ReadYaml.Of("labels:\n  a: &a [b, }\n  c: *a\n  d: [*a]\n  e: f\n");

        Assert.Single(read.Diagnostics);
        Assert.Equal("{labels: {e: f}}", read.Tree);
    }

    [Fact]
    public void Parts_of_a_damaged_entry_are_not_among_the_damaged_keys()
    {
        var read = ReadYaml.Of(Before + "      b:\n        help: 'Orders\n        unit: x" + After);

        Assert.Equal(["b"], read.Document.DamagedKeys);
    }

    [Fact]
    public void What_leaves_the_entries_whole_is_reported_beside_them()
    {
        var read = ReadYaml.Of("a: !!str 1\nb: { <<: c, d: e }\na: 2\n? [f]\n: g\n? { h: i }\n: j\n---\nk: l\n");

        Assert.Equal(["OMG0004", "OMG0005", "OMG0009", "OMG0008", "OMG0008", "OMG0006"], read.Ids);
        Assert.Equal("{a: 1, b: {d: e}}", read.Tree);
        Assert.Contains("line 1", read.Diagnostics[2].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oops", "a text")]
    [InlineData("- a", "a list")]
    public void A_root_that_is_no_mapping_is_an_error(string text, string found)
    {
        var read = ReadYaml.Of(text);

        Assert.Equal(["OMG0007"], read.Ids);
        Assert.Contains(found, read.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Null(read.Document.Root);
    }

    [Theory]
    [InlineData("labels: { route: , method: }")]
    [InlineData("labels: { route, method }")]
    [InlineData("a: { b: { c: d }, e }")]
    [InlineData("a: { b: [c], e }")]
    [InlineData("a: # a remark\n  b: c")]
    [InlineData("a: #remark\n  b: c")]
    [InlineData("a:\n# remark\nb: c")]
    [InlineData("a: {\n  b: c\n}\nd: [\n  e\n]")]
    [InlineData("a: 'b\n\n  c'")]
    [InlineData("a: x  # it's a \"remark\"")]
    [InlineData("---\na: b\n...\n")]
    [InlineData("%YAML 1.2\n---\na: b")]
    [InlineData("a: &x [b]\nc: [*x, *x]\nd: { e: *x }")]
    [InlineData("a:\n- b: c\n  d: e\n- f")]
    [InlineData("a: '{{ $value }}: {b}, #c'")]
    public void What_is_right_has_no_error(string text) => ReadYaml.Sound(text);
}
