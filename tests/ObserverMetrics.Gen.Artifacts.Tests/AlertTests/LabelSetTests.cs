using ObserverMetrics.Gen.Artifacts.AlertTests.Evaluation;

namespace ObserverMetrics.Gen.Artifacts.Tests.AlertTests;

public class LabelSetTests
{
    private static readonly LabelSet Labels = LabelSet.Of([new("job", "api"), new("instance", "a"), new("zone", "")]);

    [Theory]
    [InlineData("job", "web", "instance=a,job=web")]
    [InlineData("job", "", "instance=a")]
    [InlineData("alert", "b", "alert=b,instance=a,job=api")]
    [InlineData("le", "1", "instance=a,job=api,le=1")]
    [InlineData("none", "", "instance=a,job=api")]
    public void A_label_without_a_value_is_none(string name, string value, string expected)
    {
        var labels = Labels.With(name, value);

        Assert.Equal(expected, string.Join(",", labels.Pairs.Select(pair => $"{pair.Key}={pair.Value}")));
        Assert.Equal(value, labels[name]);
        Assert.Equal(LabelSet.Of(labels.Pairs), labels);
    }
}
