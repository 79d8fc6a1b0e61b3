namespace ObserverMetrics.PromQL.Tests;

/// <summary>Trees built by code get the parentheses that a text would have needed.</summary>
public class ParenthesesTests
{
    private static readonly VectorSelector A = new("a");
    private static readonly VectorSelector B = new("b");
    private static readonly PromQLExpression Sum = new BinaryExpression(A, BinaryOperator.Add, B);
    private static readonly PromQLExpression Power = new BinaryExpression(A, BinaryOperator.Power, B);

    public static TheoryData<PromQLExpression, string> Built => new()
    {
        { new BinaryExpression(Sum, BinaryOperator.Multiply, Sum), "(a + b) * (a + b)" },
        { new BinaryExpression(Sum, BinaryOperator.Add, Sum), "a + b + (a + b)" },
        { new BinaryExpression(Power, BinaryOperator.Power, Power), "(a ^ b) ^ a ^ b" },
        { new BinaryExpression(new UnaryExpression(UnaryOperator.Minus, A), BinaryOperator.Power, B), "(-a) ^ b" },
        { new BinaryExpression(new NumberLiteral(-1), BinaryOperator.Power, B), "(-1) ^ b" },
        { new BinaryExpression(A, BinaryOperator.Power, new NumberLiteral(-1)), "a ^ -1" },
        { new UnaryExpression(UnaryOperator.Minus, Sum), "-(a + b)" },
        { new UnaryExpression(UnaryOperator.Minus, Power), "-a ^ b" },
        { new SubqueryExpression(Sum, PromQLDuration.FromSeconds(60)), "(a + b)[1m:]" },
        { new AggregateExpression(AggregateOperator.Sum, Sum, null, GroupingLabel.FromNames(["job", "without"])), "sum by (job, \"without\") (a + b)" },
        { new CallExpression("rate", new MatrixSelector(new VectorSelector("x", [new("a", MatchOperator.Equal, "\"")]), PromQLDuration.FromSeconds(300))), "rate(x{a=\"\\\"\"}[5m])" },
        { new VectorSelector("bool"), "{__name__=\"bool\"}" },
    };

    [Theory]
    [MemberData(nameof(Built), DisableDiscoveryEnumeration = true)]
    public void They_print(PromQLExpression expression, string text)
    {
        Assert.Equal(text, PromQLPrinter.Print(expression));
        Assert.Equal(text, PromQLPrinter.Pretty(expression));
        Assert.Equal(text, Parse.Print(text, Parse.Since(3, 0)));
    }

    [Theory]
    [InlineData("a / ignoring () group_left (x) b", "a / b")]
    [InlineData("{__name__=\"\",a=\"x\"}", "{a=\"x\"}")]
    [InlineData("x{a=\"\\ufffd\"}", "x{a=\"\uFFFD\"}")]
    [InlineData("Inf ^ b", "+Inf ^ b")]
    public void What_Prometheus_loses_when_it_prints_the_lossless_text_keeps(string text, string printed)
    {
        var root = Parse.Valid(text);
        Assert.Equal(printed, PromQLPrinter.Print(root));
        Assert.Equal(printed, PromQLPrinter.Pretty(root));
        Assert.Equal(text, PromQLPrinter.PrintLossless(root));
    }
}
