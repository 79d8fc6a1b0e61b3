using System.Text;

namespace ObserverMetrics.PromQL.Tests;

public class DepthTests
{
    private const int Many = 100_000;

    // As small as the stacks that build hosts give their threads, with room for what is below us.
#if DEBUG
    private const int SmallStack = 512 * 1024;
#else
    private const int SmallStack = 256 * 1024;
#endif

    public static TheoryData<string, string, string> Nests => new()
    {
        { "(", "x", ")" },
        { "-", "x", "" },
        { "x ^ ", "x", "" },
        { "abs(", "x", ")" },
        { "sum(", "x", ")" },
        { "1 + (2 * ", "x", ")" },
        { "", "x", "[5m:]" },
        { "x[", "5m", "" },
        { "x[(", "5m", ")" },
        { "x{", "a", "" },
        { "sum by (", "a", "" },
    };

    [Theory]
    [MemberData(nameof(Nests))]
    public void Deep_nesting_is_an_error_not_a_crash(string before, string middle, string after) => OnSmallStack(() =>
    {
        Assert.NotEmpty(PromQLParser.Parse(Repeat(before, Many) + middle + Repeat(after, Many)).Errors);
        Assert.NotEmpty(PromQLParser.Parse("(" + Repeat(before, Many) + middle).Errors);
    });

    [Theory]
    [InlineData("(", ")")]
    [InlineData("-", "")]
    [InlineData("x ^ ", "")]
    [InlineData("abs(", ")")]
    [InlineData("sum by (a) (", ")")]
    [InlineData("1 + (", ")")]
    public void All_that_is_accepted_can_be_walked(string before, string after) => OnSmallStack(() =>
    {
        for (var depth = PromQLParser.MaxDepth; depth > 0; depth--)
        {
            if (PromQLParser.Parse(Repeat(before, depth) + "x" + Repeat(after, depth)).Root is not { } root)
                continue;
            Assert.True(depth > PromQLParser.MaxDepth / 3);
            Walk(root);
            return;
        }
    });

    [Theory]
    [InlineData(" + x")]
    [InlineData(" or on (a) x")]
    [InlineData(" - on () 1")]
    [InlineData(" * x ^ 2 - 1")]
    public void Chains_may_be_long(string link) => OnSmallStack(() =>
        Walk(PromQLParser.Parse("x" + Repeat(link, 10_000)).Root!));

    [Fact]
    public void Errors_of_a_hundred_thousand_open_parentheses_are_few() =>
        Assert.Single(PromQLParser.Parse(new string('(', Many)).Errors);

    private static void Walk(PromQLExpression root)
    {
        Assert.True(root.DescendantsAndSelf().Count() > 10);
        Assert.Equal(root, PromQLParser.Parse(PromQLPrinter.Print(root)).Root);
        Assert.NotEqual(0, root.GetHashCode());
        Assert.Equal(PromQLType.InstantVector, PromQLTypeChecker.TypeOf(root));
        Assert.Same(root, new Unchanged().Visit(root));
        if (PromQLPrinter.Print(root).Length < 10_000)
            Assert.Equal(root, PromQLParser.Parse(PromQLPrinter.Pretty(root)).Root);
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    private sealed class Unchanged : PromQLRewriter;
}
