using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

public class RecorderTests
{
    private static readonly LabelEnum Severity = Models.Set("Severity", "low", "medium", "high");

    [Fact]
    public async Task A_recorder_records_several_metrics_in_one_call()
    {
        var code = Models.Code(Models.Counter("requests"), Models.Counter("errors"), Models.Histogram("wait")) with
        {
            Recorders = EquatableArray.Of(new Recorder(
                "Request",
                null,
                EquatableArray.Of(new RecorderParameter("duration", ParameterType.Seconds, null, null), new RecorderParameter("error", ParameterType.Bool, null, "false")),
                EquatableArray.Of(
                    Entry(RecordAction.Increment, "shop_requests_total"),
                    Entry(RecordAction.Observe, "shop_wait_seconds", "duration"),
                    Entry(RecordAction.Increment, "shop_errors_total") with { Condition = new RecordCondition("error", false, EquatableArray<string>.Empty) }),
                "groups.shop.recorders.Request")),
        };

        var text = await Consumer.ExposeAsync(code, "metrics.RecordRequest(TimeSpan.FromSeconds(0.25)); metrics.RecordRequest(TimeSpan.FromSeconds(0.5), error: true);");

        Assert.Contains("\nshop_requests_total 2\n", text, StringComparison.Ordinal);
        Assert.Contains("\nshop_errors_total 1\n", text, StringComparison.Ordinal);
        Assert.Contains("\nshop_wait_seconds_sum 0.75\n", text, StringComparison.Ordinal);
    }

    private static RecorderEntry Entry(RecordAction action, string metric, string? parameter = null, params LabelFeed[] feeds) =>
        new(action, metric, parameter is null ? null : new RecordedValue(parameter, null), null, feeds.ToEquatableArray());
}
