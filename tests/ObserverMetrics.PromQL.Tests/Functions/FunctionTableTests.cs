namespace ObserverMetrics.PromQL.Tests;

public class FunctionTableTests
{
    [Fact]
    public void Prometheus_2_42_has_70_functions() =>
        Assert.Equal(70, PromQLFunctions.All.Count(function => function.Since == PrometheusVersion.Oldest));

    [Fact]
    public void Names_are_found_as_they_are_written()
    {
        Assert.All(PromQLFunctions.All, function => Assert.Same(function, PromQLFunctions.Find(function.Name)));
        Assert.Null(PromQLFunctions.Find("RATE"));
    }

    [Theory]
    [InlineData("clamp", 3, 3)]
    [InlineData("round", 1, 2)]
    [InlineData("hour", 0, 1)]
    [InlineData("label_join", 3, null)]
    [InlineData("time", 0, 0)]
    public void Arities_follow_from_the_table(string name, int fewest, int? most)
    {
        var function = PromQLFunctions.Find(name)!;
        Assert.Equal(fewest, function.FewestArguments);
        Assert.Equal(most, function.MostArguments);
    }

    [Fact]
    public void Experimental_functions_are_stable_in_no_version() =>
        Assert.All(PromQLFunctions.All.Where(function => function.IsExperimental), function =>
        {
            Assert.Null(function.StableSince);
            Assert.True(function.Since > PrometheusVersion.Oldest);
        });
}
