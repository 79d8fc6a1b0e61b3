using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ObserverMetrics.Gen.CodeFixes;
using ObserverMetrics.Gen.SourceGenerator.Analysis;
using ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

namespace ObserverMetrics.Gen.SourceGenerator.Tests.Analysis;

public class MeasurementCodeFixTests
{
    [Theory]
    [InlineData("metrics.MeasureCheckoutDuration(); // and check out", "using var measurement = metrics.MeasureCheckoutDuration(); // and check out")]
    [InlineData("_ = metrics.TrackCarts();", "using var measurement = metrics.TrackCarts();")]
    [InlineData("var timer = metrics.MeasureRequestDuration(); timer.Route = path;", "using var timer = metrics.MeasureRequestDuration(); timer.Route = path;")]
    [InlineData("var measurement = 1; metrics.TrackCarts();", "var measurement = 1; using var measurement2 = metrics.TrackCarts();")]
    public async Task Using_ends_it_with_its_block(string statements, string mended)
    {
        var (text, left) = await MendAsync(Analyzed.Program(statements));

        Assert.Equal(Analyzed.Program(mended), text);
        Assert.Empty(left);
    }

    [Theory]
    [InlineData("if (flag) metrics.TrackCarts();")]
    [InlineData("Action work = () => metrics.MeasureCheckoutDuration();")]
    [InlineData("switch (id) { case 1: metrics.TrackCarts(); break; }")]
    public async Task Without_a_block_to_end_with_nothing_is_offered(string statements)
    {
        var (text, left) = await MendAsync(Analyzed.Program(statements));

        Assert.Equal(Analyzed.Program(statements), text);
        Assert.Single(left);
    }

    private static async Task<(string Text, Diagnostic[] Left)> MendAsync(string code)
    {
        var host = Host.Run(MeasurementTests.Manifest);
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Shop", LanguageNames.CSharp)
            .WithMetadataReferences(Consumer.References)
            .WithParseOptions(host.Compilation.SyntaxTrees[0].Options)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
            .AddDocument("ShopMetrics.g.cs", Assert.Single(host.Sources).Value).Project;
        var document = project.AddDocument("Program.cs", code);
        foreach (var finding in await FindAsync(document, host))
        {
            CodeAction? offered = null;
            await new MeasurementCodeFix().RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offered = action, default));
            foreach (var change in offered is null ? [] : (await offered.GetOperationsAsync(default)).OfType<ApplyChangesOperation>())
                document = change.ChangedSolution.GetDocument(document.Id)!;
        }

        return ((await document.GetTextAsync()).ToString(), await FindAsync(document, host));
    }

    private static async Task<Diagnostic[]> FindAsync(Document document, Host host)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return [.. await compilation.WithAnalyzers([new MeasurementAnalyzer()], new AnalyzerOptions([.. host.AdditionalTexts], new Host.Options())).GetAnalyzerDiagnosticsAsync()];
    }
}
