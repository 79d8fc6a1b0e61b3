using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObserverMetrics.Gen.Manifest.Diagnostics;

namespace ObserverMetrics.Gen.CodeFixes;

/// <summary>Writes <c>using</c> before a measurement that nothing disposes: it then ends with its block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MeasurementCodeFix))]
[Shared]
public sealed class MeasurementCodeFix : CodeFixProvider
{
    private const string Title = "End the measurement with its block";
    private const string Local = "measurement";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(AnalysisRules.NeverDisposed.Id);

    /// <inheritdoc/>
    /// <remarks>None: several at once could take the same name for their locals.</remarks>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;

        var call = root.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>();

        // Only in a block does a declaration have something to end with.
        if (call?.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement || Mended(statement, call, root) is not { } mended)
            return;

        var action = CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(statement, mended.WithTriviaFrom(statement)))), Title);
        foreach (var diagnostic in context.Diagnostics)
            context.RegisterCodeFix(action, diagnostic);
    }

    private static StatementSyntax? Mended(StatementSyntax statement, InvocationExpressionSyntax call, SyntaxNode root) => statement switch
    {
        LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var value }] } declaration when value == call => SyntaxFactory.ParseStatement("using " + declaration),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: var value } } when value == call => Using(call, root),
        ExpressionStatementSyntax { Expression: var value } when value == call => Using(call, root),
        _ => null,
    };

    private static StatementSyntax Using(ExpressionSyntax call, SyntaxNode root)
    {
        var taken = new HashSet<string>(root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText), StringComparer.Ordinal);
        var name = Local;
        for (var number = 2; taken.Contains(name); number++)
            name = Local + number;

        return SyntaxFactory.ParseStatement($"using var {name} = {call};");
    }
}
