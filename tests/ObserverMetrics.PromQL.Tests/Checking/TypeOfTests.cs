namespace ObserverMetrics.PromQL.Tests;

public class TypeOfTests
{
    [Theory]
    [InlineData("1", PromQLType.Scalar)]
    [InlineData("-(1 + time())", PromQLType.Scalar)]
    [InlineData("1 + scalar(x) * 2", PromQLType.Scalar)]
    [InlineData("1 + x * 2", PromQLType.InstantVector)]
    [InlineData("x + 1 + 2 + 3", PromQLType.InstantVector)]
    [InlineData("\"a\"", PromQLType.String)]
    [InlineData("(x[5m])", PromQLType.RangeVector)]
    [InlineData("x[5m:]", PromQLType.RangeVector)]
    [InlineData("sum(x)", PromQLType.InstantVector)]
    [InlineData("vector(1)", PromQLType.InstantVector)]
    public void The_type_is_known_without_a_server(string text, PromQLType type) =>
        Assert.Equal(type, PromQLTypeChecker.TypeOf(Parse.Valid(text)));

    [Fact]
    public void Trees_built_by_code_can_be_checked() =>
        Assert.Equal(
            "'rate' needs a range vector, not an instant vector. Add a range, such as [5m].",
            Assert.Single(PromQLTypeChecker.Check(new CallExpression("rate", new VectorSelector("x")))).Message);
}
