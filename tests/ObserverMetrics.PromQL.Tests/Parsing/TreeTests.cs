namespace ObserverMetrics.PromQL.Tests;

public class TreeTests
{
    [Fact]
    public void A_selector_has_its_parts_and_their_places()
    {
        const string Text = "sum(up{job=\"a\", code=~'5..' } offset -5m)";
        var vector = Assert.IsType<VectorSelector>(Parse.Valid<AggregateExpression>(Text).Expression);

        Assert.Equal("up", vector.Name);
        Assert.Equal("up", Text.Slice(vector.NameSpan));
        Assert.Equal("up{job=\"a\", code=~'5..' } offset -5m", Text.Slice(vector.Span));
        Assert.Equal([new("job", MatchOperator.Equal, "a"), new("code", MatchOperator.RegexMatch, "5..")], vector.Matchers);
        Assert.Equal("code=~'5..'", Text.Slice(vector.Matchers[1].Span));
        Assert.Equal("code", Text.Slice(vector.Matchers[1].NameSpan));
        Assert.Equal("'5..'", Text.Slice(vector.Matchers[1].ValueSpan));
        Assert.Equal(new PromQLDuration(-300_000), vector.Offset);
        Assert.Equal("-5m", Text.Slice(vector.Offset!.Value.Span));
    }

    [Fact]
    public void Offset_and_time_of_a_range_are_those_of_its_selector()
    {
        var matrix = Parse.Valid<MatrixSelector>("up[5m] @ end() offset 1h");
        Assert.Equal(PromQLDuration.FromSeconds(300), matrix.Range);
        Assert.Equal(PromQLDuration.FromSeconds(3600), matrix.Vector.Offset);
        Assert.Equal(PromQLAt.End, matrix.Vector.At);
    }

    [Fact]
    public void An_aggregation_has_its_parameter_and_its_labels()
    {
        const string Text = "topk by (job, by) (3, up)";
        var aggregate = Parse.Valid<AggregateExpression>(Text);
        Assert.Equal(AggregateOperator.TopK, aggregate.Operator);
        Assert.Equal(3, Assert.IsType<NumberLiteral>(aggregate.Parameter).Value);
        Assert.Equal(["job", "by"], aggregate.Grouping.Select(label => label.Name));
        Assert.Equal("by", Text.Slice(aggregate.Grouping[1].Span));
        Assert.Equal("topk", Text.Slice(aggregate.OperatorSpan));
        Assert.False(aggregate.Without);
    }

    [Fact]
    public void A_binary_operation_has_its_matching()
    {
        const string Text = "a / on (x) group_left (y) b";
        var binary = Parse.Valid<BinaryExpression>(Text);
        var matching = binary.Matching!;
        Assert.Equal("/", Text.Slice(binary.OperatorSpan));
        Assert.True(matching.On);
        Assert.Equal(MatchCardinality.ManyToOne, matching.Cardinality);
        Assert.Equal(["x"], matching.Labels.Select(label => label.Name));
        Assert.Equal(["y"], matching.Include.Select(label => label.Name));
        Assert.Equal("on (x) group_left (y)", Text.Slice(matching.Span));
    }

    [Theory]
    [InlineData("a and on (x) b", MatchCardinality.ManyToMany)]
    [InlineData("a + on (x) b", MatchCardinality.OneToOne)]
    [InlineData("a + ignoring (x) group_right b", MatchCardinality.OneToMany)]
    public void Cardinality_follows_operator_and_clause(string text, MatchCardinality cardinality) =>
        Assert.Equal(cardinality, Parse.Valid<BinaryExpression>(text).Matching!.Cardinality);

    [Theory]
    [InlineData("a + b")]
    [InlineData("1 + on () 2")]
    [InlineData("a + ignoring () 2")]
    public void Without_a_clause_that_matters_there_is_no_matching(string text) =>
        Assert.Null(Parse.Valid<BinaryExpression>(text).Matching);

    [Fact]
    public void A_call_knows_its_function()
    {
        const string Text = "1 + rate(x[5m])";
        var call = Assert.IsType<CallExpression>(Parse.Valid<BinaryExpression>(Text).Right);
        Assert.Equal("rate", call.Definition?.Name);
        Assert.Equal("rate", Text.Slice(call.NameSpan));
        Assert.Equal("rate(x[5m])", Text.Slice(call.Span));
    }

    [Theory]
    [InlineData("x{a=\"b|c\"}", 2, "c\"}")]
    [InlineData("x{a='\\\\d+|\\x41c'}", 4, "\\x41c'}")]
    [InlineData("x{a=`\\d`}", 1, "d`}")]
    [InlineData("x{a=\"\\xc3\\xa9b\"}", 1, "b\"}")]
    [InlineData("x{a=\"\\U0001F600b\"}", 2, "b\"}")]
    public void Places_in_a_value_are_found_in_the_text(string text, int index, string rest) =>
        Assert.Equal(rest, text[Parse.Valid<VectorSelector>(text).Matchers[0].SourceOffset(index)..]);
}
