namespace ObserverMetrics.PromQL.Tests;

public class PrecedenceTests
{
    [Theory]
    [InlineData("a + b * c", "(a + (b * c))")]
    [InlineData("a - b - c", "((a - b) - c)")]
    [InlineData("a ^ b ^ c", "(a ^ (b ^ c))")]
    [InlineData("-a ^ b", "-((a ^ b))")]
    [InlineData("a ^ -b ^ c * d", "((a ^ -((b ^ c))) * d)")]
    [InlineData("-a * b", "(-(a) * b)")]
    [InlineData("a or b and c == d", "(a or (b and (c == d)))")]
    [InlineData("a unless b and c", "((a unless b) and c)")]
    [InlineData("a == b > c", "((a == b) > c)")]
    [InlineData("a atan2 b % c", "((a atan2 b) % c)")]
    [InlineData("a + -b offset 5m", "(a + -(b offset 5m))")]
    [InlineData("2 ^ -1", "(2 ^ -1)")]
    public void Operators_bind_as_in_Prometheus(string text, string grouped) =>
        Assert.Equal(grouped, Group(Parse.Valid(text)));

    private static string Group(PromQLExpression expression) => expression switch
    {
        BinaryExpression binary => $"({Group(binary.Left)} {binary.Operator.Text()} {Group(binary.Right)})",
        UnaryExpression unary => $"-({Group(unary.Expression)})",
        _ => expression.ToString(),
    };
}
