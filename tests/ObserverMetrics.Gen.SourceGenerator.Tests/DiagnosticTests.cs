using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ObserverMetrics.Gen.Manifest.Diagnostics;
using ObserverMetrics.Gen.Manifest.Model;
using ObserverMetrics.Gen.SourceGenerator.Emission;
using ObserverMetrics.Gen.SourceGenerator.Hosting;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests;

public class DiagnosticTests
{
    private const string Broken = """
        manifest: 1
        name: Shop
        prefix: shop
        groups:
          api:
            metrics:
              shop_orders_total: { type: guage, help: Orders. }
              shop_sales_total: { type: counter, help: Sales. }
        """;

    [Fact]
    public void A_mistake_is_an_error_at_its_characters()
    {
        var error = Assert.Single(Host.Run(Broken).Result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        var line = error.Location.GetLineSpan();
        Assert.Equal(LocationKind.ExternalFile, error.Location.Kind);
        Assert.Equal("/shop/metrics.yaml", line.Path);
        Assert.Equal((6, 33, 6, 38), (line.StartLinePosition.Line, line.StartLinePosition.Character, line.EndLinePosition.Line, line.EndLinePosition.Character));
        Assert.Equal("guage", Broken.Substring(error.Location.SourceSpan.Start, error.Location.SourceSpan.Length));
        Assert.Contains("guage", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, error.Descriptor.CustomTags);
        Assert.EndsWith($"/docs/diagnostics/{error.Id}.md", error.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sound_entries_keep_their_methods()
    {
        var source = Assert.Single(Host.Run(Broken).Sources).Value;

        Assert.Contains("IncrementSales(", source, StringComparison.Ordinal);
        Assert.DoesNotContain("Orders", source, StringComparison.Ordinal);
        Consumer.Load(source);
    }

    [Fact]
    public void A_warning_can_be_configured()
    {
        var host = Host.Run(Broken.Replace("guage", "counter", StringComparison.Ordinal).Replace("shop_sales_total", "shop_sales", StringComparison.Ordinal));

        Assert.All(host.Result.Diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity));
        var warning = host.Result.Diagnostics[0];
        Assert.DoesNotContain(WellKnownDiagnosticTags.NotConfigurable, warning.Descriptor.CustomTags);
    }

    [Fact]
    public void Without_the_runtime_there_is_one_error_and_no_source()
    {
        var sound = Broken.Replace("guage", "counter", StringComparison.Ordinal);
        var host = Host.Run(new Host.Options { HasRuntime = false }, ("/shop/a.yaml", sound), ("/shop/b.yaml", sound.Replace("name: Shop", "name: Other", StringComparison.Ordinal)));

        var error = Assert.Single(host.Result.Diagnostics);
        Assert.Equal("OMG4001", error.Id);
        Assert.Contains("It needs .NET 8 or later: ", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("/shop/a.yaml", error.Location.GetLineSpan().Path);
        Assert.Empty(host.Sources);
    }

    [Fact]
    public void Two_manifests_with_one_class_are_an_error_at_the_second()
    {
        var sound = Broken.Replace("guage", "counter", StringComparison.Ordinal);
        var host = Host.Run(new Host.Options(), ("/shop/b.yaml", sound), ("/shop/a.yaml", sound));

        var error = Assert.Single(host.Result.Diagnostics);
        Assert.Equal("OMG4002", error.Id);
        Assert.Equal("/shop/b.yaml", error.Location.GetLineSpan().Path);
        Assert.Contains("a.yaml already generates the class Consumer.ShopMetrics", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Single(host.Sources);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    public void An_older_language_is_one_error_and_no_source(LanguageVersion language, string name)
    {
        var sound = Broken.Replace("guage", "counter", StringComparison.Ordinal);
        var host = Host.Run(new Host.Options { Language = language }, ("/shop/a.yaml", sound), ("/shop/b.yaml", sound.Replace("name: Shop", "name: Other", StringComparison.Ordinal)));

        var error = Assert.Single(host.Result.Diagnostics);
        Assert.Equal("OMG4004", error.Id);
        Assert.Contains($"is compiled as C# {name}, and generated code is C# 9.", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(host.Sources);
    }

    [Fact]
    public void A_manifest_that_is_listed_twice_is_one()
    {
        var sound = Broken.Replace("guage", "counter", StringComparison.Ordinal);
        var host = Host.Run(new Host.Options(), ("/shop/a.yaml", sound), ("/shop/a.yaml", sound));

        Assert.Empty(host.Result.Diagnostics);
        Assert.Single(host.Sources);
    }

    [Fact]
    public void Each_rule_of_the_generator_has_its_page()
    {
        foreach (var rule in CodeRules.All.Concat(AnalysisRules.All).Concat(InternalRules.All))
        {
            var page = File.ReadLines(Repository.PathOf("docs", "diagnostics", rule.Id + ".md"));
            Assert.Equal($"# {rule.Id}: {rule.Title}", page.First());
        }
    }

    [Fact]
    public void A_fault_of_the_front_end_is_an_error_at_the_manifest()
    {
        var compiled = CompiledManifest.From(new ManifestFile("/shop/metrics.yaml", ""), (_, _) => throw new InvalidOperationException("first line\nsecond line"));

        var diagnostic = RoslynDiagnostic.From(Assert.Single(compiled.Diagnostics));
        Assert.Null(compiled.Code);
        Assert.Equal(InternalRules.UnexpectedException.Id, diagnostic.Id);
        Assert.Equal("/shop/metrics.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("InvalidOperationException: first line second line", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_emitter_is_an_error_at_the_manifest()
    {
        var code = Models.Code() with
        {
            Recorders = EquatableArray.Of(new Recorder("Order", null, default, EquatableArray.Of(new RecorderEntry(RecordAction.Increment, "shop_missing", null, null, default)), "")),
        };
        var (source, fault) = new GeneratedClass("/shop/metrics.yaml", code, EmissionTarget.Of(code, "", hasDependencyInjection: false), Obstacle: null).Emit();

        Assert.Null(source);
        Assert.Equal(InternalRules.UnexpectedException, fault!.Rule);
        Assert.Contains("KeyNotFoundException", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_the_compilers_to_report()
    {
        var host = Host.Run(new Host.Options(), ("/shop/gone.yaml", null), ("/shop/metrics.yaml", Broken.Replace("guage", "counter", StringComparison.Ordinal)));

        Assert.Empty(host.Result.Diagnostics);
        Assert.Single(host.Sources);
    }

    [Fact]
    public void Files_that_are_no_manifests_are_left_alone()
    {
        var host = Host.Run(new Host.Options(), ("/shop/readme.txt", Broken));

        Assert.Empty(host.Result.Diagnostics);
        Assert.Empty(host.Sources);
    }

    [Theory]
    [InlineData(null, "Shop.Monitoring.ShopMetrics.g.cs", "namespace Shop.Monitoring\n")]
    [InlineData("My-App.2nd.class", "My_App._2nd.class.ShopMetrics.g.cs", "namespace My_App._2nd.@class\n")]
    public void The_root_namespace_is_the_default(string? rootNamespace, string hintName, string line)
    {
        var host = Host.Run(new Host.Options { RootNamespace = rootNamespace }, ("/shop/metrics.yaml", Broken.Replace("guage", "counter", StringComparison.Ordinal)));

        var (name, source) = Assert.Single(host.Sources);
        Assert.Equal(hintName, name);
        Assert.Contains(line, source, StringComparison.Ordinal);
        Consumer.Load(source);
    }
}
