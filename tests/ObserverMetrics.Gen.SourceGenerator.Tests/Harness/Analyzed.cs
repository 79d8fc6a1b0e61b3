using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ObserverMetrics.Gen.SourceGenerator.Tests.Harness;

/// <summary>A project with a manifest and C#, as an analyzer sees it.</summary>
internal static class Analyzed
{
    /// <summary>Where the statements stand, with what they may use.</summary>
    public static string Program(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using Consumer;
        using Prometheus;

        internal enum Size { Small, Large }

        internal static class Program
        {
            private static void Main() { }

            private static void Work(ShopMetrics metrics, string path, int id, Size size, bool flag)
            {
                {{statements}}
            }
        }
        """;

    /// <summary>What an analyzer finds in statements of a program.</summary>
    public static Task<Finding[]> InStatementsAsync(DiagnosticAnalyzer analyzer, string manifest, string statements) => InAsync(analyzer, manifest, Program(statements));

    /// <summary>What an analyzer finds.</summary>
    public static async Task<Finding[]> InAsync(DiagnosticAnalyzer analyzer, string? manifest, string code, OutputKind kind = OutputKind.ConsoleApplication, Dictionary<string, string>? properties = null, bool compiles = true)
    {
        var options = new Host.Options { Properties = properties ?? [] };
        var host = Host.Run(options, manifest is null ? [] : [("/shop/metrics.yaml", manifest)]);
        var project = host.Compilation
            .ReplaceSyntaxTree(host.Compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)host.Compilation.SyntaxTrees[0].Options, "/shop/Program.cs"))
            .WithOptions(host.Compilation.Options.WithOutputKind(kind));
        host.Driver.RunGeneratorsAndUpdateCompilation(project, out var whole, out _);
        Assert.Equal(compiles, whole.GetDiagnostics().All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error));

        var findings = await whole
            .WithAnalyzers([analyzer], new AnalyzerOptions([.. host.AdditionalTexts], options))
            .GetAnalyzerDiagnosticsAsync();
        return [.. findings.OrderBy(finding => finding.Location.SourceSpan.Start).Select(finding => Finding.Of(finding, finding.Location.IsInSource ? code : manifest!))];
    }
}

/// <summary>A diagnostic as people read it.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Severity">How serious.</param>
/// <param name="Place">The file with line and column, both from 1.</param>
/// <param name="Text">The marked characters.</param>
/// <param name="Message">The sentence.</param>
internal sealed record Finding(string Id, DiagnosticSeverity Severity, string Place, string Text, string Message)
{
    public static Finding Of(Diagnostic diagnostic, string text)
    {
        var line = diagnostic.Location.GetLineSpan();
        var span = diagnostic.Location.SourceSpan;
        return new(
            diagnostic.Id,
            diagnostic.Severity,
            $"{line.Path}({line.StartLinePosition.Line + 1},{line.StartLinePosition.Character + 1})",
            text.Substring(span.Start, span.Length),
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
