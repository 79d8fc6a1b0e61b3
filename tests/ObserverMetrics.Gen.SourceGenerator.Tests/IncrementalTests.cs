using Microsoft.CodeAnalysis;
using ObserverMetrics.Gen.SourceGenerator.Hosting;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

/// <summary>What runs again after an edit, and what does not.</summary>
public class IncrementalTests
{
    // The counter that ends in no _total is there for its warning: diagnostics have to move with their lines.
    private const string Manifest = """
        manifest: 1
        name: Shop
        prefix: shop
        groups:
          api:
            metrics:
              shop_orders_total: { type: counter, help: Orders. }
              shop_sales: { type: counter, help: Sales. }
            alerts:
              NoOrders:
                rate: shop_orders_total
                below: 1/s
                severity: warning
                summary: No orders.
        """;

    [Fact]
    public void An_unrelated_edit_runs_nothing_again()
    {
        var host = Host.Run(Manifest).EditCode("class Program { int _field; }");

        // The roots, too: one that changes with every edit, as the compilation does, would make what hangs on it run.
        Assert.Superset(typeof(TrackingNames).GetFields().Select(field => (string)field.GetValue(null)!).ToHashSet(), host.Result.TrackedSteps.Keys.ToHashSet());
        Assert.All(host.Result.TrackedSteps.Keys, step => Assert.All(host.Reasons(step), AssertCached));
        AssertCached(Assert.Single(host.OutputReasons(TrackingNames.Classes)));
        Assert.All(host.OutputReasons(TrackingNames.Diagnostics), AssertCached);
    }

    [Fact]
    public void A_line_above_moves_diagnostics_and_generates_nothing_again()
    {
        var before = Host.Run(Manifest);
        var host = before.EditManifest("# comment\n" + Manifest);

        Assert.Equal([IncrementalStepRunReason.Modified], host.Reasons(TrackingNames.Files));
        Assert.Equal([IncrementalStepRunReason.Modified], host.Reasons(TrackingNames.Compiled));
        Assert.Equal([IncrementalStepRunReason.Unchanged], host.Reasons(TrackingNames.Code));
        Assert.All(host.Reasons(TrackingNames.Classes), AssertCached);
        AssertCached(Assert.Single(host.OutputReasons(TrackingNames.Classes)));
        Assert.Contains(IncrementalStepRunReason.Modified, host.Reasons(TrackingNames.Diagnostics));
        Assert.NotEmpty(host.Result.Diagnostics);
        Assert.Equal(
            before.Result.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1),
            host.Result.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public void A_comment_at_the_end_changes_nothing_behind_the_front_end()
    {
        var host = Host.Run(Manifest).EditManifest(Manifest + "\n# comment");

        Assert.Equal([IncrementalStepRunReason.Unchanged], host.Reasons(TrackingNames.Compiled));
        AssertCached(Assert.Single(host.OutputReasons(TrackingNames.Classes)));
        Assert.All(host.OutputReasons(TrackingNames.Diagnostics), AssertCached);
    }

    [Fact]
    public void A_changed_help_text_generates_again()
    {
        var host = Host.Run(Manifest).EditManifest(Manifest.Replace("help: Orders.", "help: All orders.", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Modified], host.Reasons(TrackingNames.Code));
        Assert.Equal([IncrementalStepRunReason.Modified], host.OutputReasons(TrackingNames.Classes));
        Assert.Contains("All orders.", Assert.Single(host.Sources).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_threshold_generates_nothing_again()
    {
        var host = Host.Run(Manifest).EditManifest(Manifest.Replace("below: 1/s", "below: 2/s", StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Modified], host.Reasons(TrackingNames.Files));
        Assert.Equal([IncrementalStepRunReason.Unchanged], host.Reasons(TrackingNames.Compiled));
        Assert.Equal([IncrementalStepRunReason.Cached], host.Reasons(TrackingNames.Code));
        AssertCached(Assert.Single(host.OutputReasons(TrackingNames.Classes)));
    }

    [Fact]
    public void New_options_with_the_same_values_change_nothing()
    {
        var host = Host.Run(Manifest).EditOptions(new Host.Options());

        Assert.Equal([IncrementalStepRunReason.Unchanged], host.Reasons(TrackingNames.Options));
        Assert.All(host.Reasons(TrackingNames.Compiled), AssertCached);
        AssertCached(Assert.Single(host.OutputReasons(TrackingNames.Classes)));
    }

    [Fact]
    public void An_edit_of_one_manifest_leaves_the_other_alone()
    {
        const string Other = "manifest: 1\nname: Other\ngroups:\n  a:\n    metrics:\n      other_total: { type: counter, help: Others. }\n";
        var host = Host.Run(new Host.Options(), ("/shop/metrics.yaml", Manifest), ("/shop/other.yaml", Other))
            .EditManifest(Manifest.Replace("help: Orders.", "help: All orders.", StringComparison.Ordinal));

        Assert.Equal(
            [nameof(IncrementalStepRunReason.Cached), nameof(IncrementalStepRunReason.Modified)],
            host.OutputReasons(TrackingNames.Classes).Select(reason => reason.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(["Consumer.OtherMetrics.g.cs", "Consumer.ShopMetrics.g.cs"], host.Sources.Keys.Order(StringComparer.Ordinal));
    }

    private static void AssertCached(IncrementalStepRunReason reason) =>
        Assert.Contains(reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged });
}
