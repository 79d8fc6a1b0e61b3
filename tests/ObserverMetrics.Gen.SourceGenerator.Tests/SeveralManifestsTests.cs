using System.Globalization;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

public class SeveralManifestsTests
{
    private static string Manifest(string name, string values, string more = "") => $$"""
        manifest: 1
        name: {{name}}
        {{more}}
        labels:
          outcome: {{values}}
        groups:
          work:
            metrics:
              {{name.ToLowerInvariant()}}_done_total: { type: counter, help: Done., labels: [outcome] }
        """;

    [Fact]
    public void Equal_sets_share_one_enum_as_visible_as_both_need()
    {
        var host = Host.Run(
            new Host.Options { HasDependencyInjection = true },
            ("/a/inner.yaml", Manifest("Inner", "[ok, failed]", "visibility: internal")),
            ("/a/outer.yaml", Manifest("Outer", "[ok, failed]")));

        Assert.Empty(host.Result.Diagnostics);
        var assembly = Consumer.Load([.. host.Sources.Values]);
        Assert.True(assembly.GetType("Consumer.Outcome")!.IsPublic);
        Assert.False(assembly.GetType("Consumer.InnerMetrics")!.IsPublic);
    }

    [Fact]
    public void Different_sets_under_one_name_are_an_error_at_the_later_manifest()
    {
        var host = Host.Run(new Host.Options(), ("/a/jobs.yaml", Manifest("Jobs", "[done, cancelled]")), ("/a/shop.yaml", Manifest("Shop", "[ok, failed]")));

        var error = Assert.Single(host.Result.Diagnostics);
        Assert.Equal("OMG4003", error.Id);
        Assert.Equal("/a/shop.yaml", error.Location.GetLineSpan().Path);
        Assert.Contains("jobs.yaml already generates the enum Consumer.Outcome", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Consumer.Load(Assert.Single(host.Sources).Value);
    }

    [Theory]
    [InlineData("enum")]
    [InlineData("namespace")]
    public void Another_name_or_namespace_mends_it(string mend)
    {
        var host = Host.Run(
            new Host.Options(),
            ("/a/jobs.yaml", Manifest("Jobs", "[done, cancelled]")),
            ("/a/shop.yaml", mend == "enum" ? Manifest("Shop", "{ values: [ok, failed], enum: ShopOutcome }") : Manifest("Shop", "[ok, failed]", "namespace: Consumer.Shop")));

        Assert.Empty(host.Result.Diagnostics);
        Consumer.Load([.. host.Sources.Values]);
    }
}
