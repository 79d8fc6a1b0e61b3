using System.Text;

namespace ObserverMetrics.Gen.Artifacts.Tests.AlertTests;

/// <summary>An alert may cost a build only so much; then it has no test, on every machine.</summary>
public class WorkTests
{
    private const int Doublings = 30;

    [Fact]
    public void A_subquery_of_millions_of_steps_has_no_test() => Assert.Equal("it takes too many trials", Reason("max_over_time(sum(up)[30d:1s]) > 5", ""));

    [Fact]
    public void Recordings_that_double_have_no_test()
    {
        var recordings = new StringBuilder("    recordings:\n      job:up:double0: { help: Up., expr: sum by (job) (up) }\n");
        for (var i = 1; i <= Doublings; i++)
            recordings.Append($"      job:up:double{i}: {{ help: Up., expr: 'job:up:double{i - 1} + job:up:double{i - 1}' }}\n");

        Assert.Equal("it takes too many trials", Reason($"job:up:double{Doublings} > 5", recordings.ToString()));
    }

    private static string Reason(string expr, string recordings)
    {
        ArtifactEmitter.Emit(
            PromtoolRuns.Compile($"manifest: 1\nname: A\ngroups:\n  a:\n{recordings}    alerts:\n      A: {{ expr: '{expr}', severity: info, summary: Much. }}\n"),
            out var gaps);

        return Assert.Single(gaps.Untested, alert => alert.Name == "A").Reason;
    }
}
